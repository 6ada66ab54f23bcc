/// The doors: check a query, run it over a source. Read [Engine] first.
@NullMarked
package dev.eyas.run;

import org.jspecify.annotations.NullMarked;
