/// Functions that bring rows of tables and of other queries to the rows of a query. One file each;
/// a new one is listed in `BuiltinFunctions`.
///
/// Read [RowFinder] and [TableLookup] first: how rows are found, and what becomes of them.
@NullMarked
package dev.eyas.function.join;

import org.jspecify.annotations.NullMarked;
