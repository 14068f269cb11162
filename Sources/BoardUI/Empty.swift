// first file follows
