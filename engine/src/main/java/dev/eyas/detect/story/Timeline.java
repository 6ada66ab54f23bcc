package dev.eyas.detect.story;

import dev.eyas.detect.story.Story.Connection;
import dev.eyas.detect.story.Story.Direction;
import dev.eyas.detect.story.Story.Lookup;
import dev.eyas.detect.story.Story.Process;
import dev.eyas.detect.story.Story.Transport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A story in one sentence for each thing that happens, in the order of time.
final class Timeline {

    private record Step(long at, String sentence) {}

    private static final long BEFORE = -1;
    private static final int MILLIS = 1000;

    private Timeline() {}

    static List<String> of(Story story) {
        List<Step> steps = new ArrayList<>();
        story.processes().forEach(process -> steps.add(step(process)));
        story.connections().forEach(connection -> steps.add(step(connection)));
        story.lookups().forEach(lookup -> steps.add(step(lookup)));
        steps.sort(Comparator.comparingLong(Step::at));
        return steps.stream().map(step -> time(step.at()) + "  " + step.sentence()).toList();
    }

    private static String time(long at) {
        String text = at == BEFORE ? "before" : at % MILLIS == 0 ? at / MILLIS + "s" : at + "ms";
        return " ".repeat(Math.max(0, 7 - text.length())) + text;
    }

    private static Step step(Process process) {
        String who = process.id() + process.parent().map(parent -> " ← " + parent).orElse("");
        String told =
                switch (process.told()) {
                    case Story.Told.AtOnce _ -> "";
                    case Story.Told.Late late -> ", told at" + time(late.at());
                    case Story.Told.Never _ -> ", never told";
                    case Story.Told.Summarised _ -> ", only counted";
                };
        return new Step(
                process.at().orElse(BEFORE),
                who + " runs " + process.command() + " (" + process.image() + told + ")");
    }

    private static Step step(Connection connection) {
        String arrow = connection.direction() == Direction.INBOUND ? " ← " : " → ";
        String where =
                connection.address().isIp4()
                        ? connection.address() + ":" + connection.port()
                        : "[" + connection.address() + "]:" + connection.port();
        String how = connection.transport() == Transport.UDP ? " by UDP" : "";
        return new Step(connection.at(), connection.process() + arrow + where + how);
    }

    private static Step step(Lookup lookup) {
        String answers =
                lookup.answers().isEmpty()
                        ? ""
                        : ", which is "
                                + String.join(
                                        " and ",
                                        lookup.answers().stream().map(Address::toString).toList());
        return new Step(lookup.at(), lookup.process() + " looks up " + lookup.name() + answers);
    }
}
