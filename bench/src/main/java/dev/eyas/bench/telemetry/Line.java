package dev.eyas.bench.telemetry;

/// One line of FDR under construction: a flat JSON object whose values are all text.
///
/// Made for re-use: `clear`, describe an event, write. Not for several threads.
final class Line {
    /// The order of the keys in the written object.
    enum KeyOrder {
        AS_GIVEN,
        SHUFFLED
    }

    /// Which characters are written as escapes.
    enum Escaping {
        /// Only what JSON demands.
        MINIMAL,
        /// Also `<`, `>`, `&`, `=` and `'`, as JSON writers do whose output may land in HTML.
        HTML_SAFE
    }

    private static final int MOST_FIELDS = 64;

    private final String[] keys = new String[MOST_FIELDS];
    private final String[] values = new String[MOST_FIELDS];
    private final Dice dice;
    private int size;

    /// The dice give what is random about the writing itself: event ids and key order.
    Line(Dice dice) {
        this.dice = dice;
    }

    Dice dice() {
        return dice;
    }

    void clear() {
        size = 0;
    }

    Line put(String key, String value) {
        keys[size] = key;
        values[size] = value;
        size++;
        return this;
    }

    Line put(String key, long value) {
        return put(key, Long.toString(value));
    }

    /// Adds a time as the sensor writes it: seconds, a point, milliseconds.
    Line putSeconds(String key, long millis) {
        String digits = Long.toString(millis);
        int point = digits.length() - 3;
        return put(key, digits.substring(0, point) + '.' + digits.substring(point));
    }

    /// Adds the fields that every event has.
    Line putCommon(Moment moment, String eventName, String versionedName) {
        Host host = moment.host();
        return put("event_simpleName", eventName)
                .put("name", versionedName)
                .put("aid", host.id())
                .put("cid", host.customerId())
                .put("aip", host.publicAddress())
                .put("id", dice.uuid())
                .put("event_platform", host.platform().code())
                .put("timestamp", moment.receivedMillis())
                .put("ConfigBuild", host.platform().configBuild())
                .put("ConfigStateHash", host.configStateHash())
                .put("EffectiveTransmissionClass", "3")
                .put("Entitlements", "15")
                .put("EventOrigin", "1");
    }

    /// Adds when it happened and in which process.
    Line putContext(Moment moment, RunningProcess process) {
        return putSeconds("ContextTimeStamp", moment.occurredMillis())
                .put("ContextProcessId", process.id());
    }

    /// Writes the object and a line feed.
    void writeTo(Bytes out, KeyOrder order, Escaping escaping) {
        if (order == KeyOrder.SHUFFLED) {
            shuffle();
        }
        for (int field = 0; field < size; field++) {
            out.ascii(field == 0 ? "{\"" : ",\"");
            out.ascii(keys[field]);
            out.ascii("\":\"");
            out.json(values[field], escaping);
            out.ascii("\"");
        }
        out.ascii("}\n");
    }

    private void shuffle() {
        for (int last = size - 1; last > 0; last--) {
            int chosen = dice.below(last + 1);
            String key = keys[last];
            keys[last] = keys[chosen];
            keys[chosen] = key;
            String value = values[last];
            values[last] = values[chosen];
            values[chosen] = value;
        }
    }
}
