package probity.declarations.importing;

/**
 * What is wrong, and where in the file. It never quotes what stands there.
 *
 * @param row as a spreadsheet counts them: the header is the first
 * @param column by its header; empty where the row as a whole is at fault
 */
record ImportFault(int row, String column, String message) {}
