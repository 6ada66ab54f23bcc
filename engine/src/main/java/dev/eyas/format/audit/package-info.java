/// Reads the log of the Linux audit daemon as events.
///
/// Read [AuditdFormat] and [AuditReader] first: records are joined to events, processes are
/// followed over them, and each becomes a row with Falcon's fields and the audit's own beside.
@NullMarked
package dev.eyas.format.audit;

import org.jspecify.annotations.NullMarked;
