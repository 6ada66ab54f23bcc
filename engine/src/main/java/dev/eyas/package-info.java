/// The public doors of Eyas: parse, check, compile and run CQL. Read [Engine] first.
@NullMarked
package dev.eyas;

import org.jspecify.annotations.NullMarked;
