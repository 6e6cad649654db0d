"""Controls used by more than one page: fields that save when they are left, forms, pills, empty states."""
