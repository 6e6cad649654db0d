"""What make calls: setting up, translating, taking pictures. No part of the program."""
