/// Reads lookup files: tables that queries look things up in. Read [LookupFolder] first.
@NullMarked
package dev.eyas.lookup;

import org.jspecify.annotations.NullMarked;
