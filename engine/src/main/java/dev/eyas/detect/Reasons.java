package dev.eyas.detect;

import dev.eyas.data.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says in sentences what the evidence of a finding shows.
final class Reasons {

    private Reasons() {}

    static List<String> of(Finding.Process process, List<Hit> hits) {
        String who = process.image().map(Lineage::basename).orElse("an unknown process");
        Set<String> reasons = new LinkedHashSet<>();
        for (Hit hit : hits) {
            Event event = hit.event();
            String type = event.field("#event_simpleName").orElse("");
            if (type.startsWith("NetworkConnect")) {
                reasons.add(connected(who, event));
            } else if (type.endsWith("ProcessRollup2")) {
                event.field("ImageFileName")
                        .map(Lineage::basename)
                        .ifPresent(image ->
                                reasons.add(
                                        image + " was started with a command line that names it"));
            } else {
                event.field("DomainName")
                        .ifPresent(name -> reasons.add(who + " looked up " + name));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(
                    "the query of the detection kept "
                            + hits.size()
                            + (hits.getFirst().isAggregate() ? " rows" : " events"));
        }
        return new ArrayList<>(reasons);
    }

    private static String connected(String who, Event event) {
        Optional<String> address =
                event.field("RemoteAddressIP4").or(() -> event.field("RemoteAddressIP6"));
        String port = event.field("RemotePort").map(text -> " port " + text).orElse("");
        return who + " connected to " + address.orElse("an address that was not recorded") + port;
    }
}
