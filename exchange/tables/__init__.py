"""Tables of other programs: CSV in whatever encoding and separator, XLSX, XLS and ODS; rows of cells in, and out."""
