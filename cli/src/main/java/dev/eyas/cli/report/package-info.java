/// Writes findings as one HTML file that people forward.
///
/// Read [ReportPage] first. Markup is made by [Html] alone: text has no way to become any.
@NullMarked
package dev.eyas.cli.report;

import org.jspecify.annotations.NullMarked;
