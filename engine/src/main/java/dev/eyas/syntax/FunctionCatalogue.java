package dev.eyas.syntax;

import dev.eyas.diagnostic.Closest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of LogScale's functions and which of them can stand in a filter. The parser needs no
/// more to tell `groupBy(host)` from free text; what the functions take and do is known elsewhere.
///
/// Names are found in any case. Names under `eyas:` are calls whatever follows, and may filter.
public final class FunctionCatalogue {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String OWN_NAMESPACE = "eyas:";

    private static final String FILTERS =
            """
            array:contains array:exists array:regex cidr hashMatch in ioc:lookup join match objectArray:exists
            regex selfJoinFilter test text:contains text:endsWith text:startsWith wildcard
            """;

    private static final String OTHERS =
            """
            accumulate appendAggregation array:append array:dedup array:drop array:eval array:filter
            array:intersection array:length array:reduceAll array:reduceColumn array:reduceRow array:rename
            array:sort array:union asn avg base64Decode base64Encode beta:param beta:repeating
            bitfield:extractFlags bitfield:extractFlagsAsArray bitfield:extractFlagsAsString bucket callFunction
            coalesce collect communityId concat concatArray copyEvent correlate count counterAsRate createEvents
            crypto:md5 crypto:sha1 crypto:sha256 default defineTable drop dropEvent duration end eval
            eventFieldCount eventInternals eventSize explain:asTable fieldset fieldstats findTimestamp format
            formatDuration formatTime geography:distance geohash getField groupBy hash hashRewrite head if
            ipLocation json:prettyPrint kvParse length linReg lookup lower lowercase matchAsArray math:abs
            math:arccos math:arcsin math:arctan math:arctan2 math:ceil math:cos math:cosh math:deg2rad math:exp
            math:expm1 math:floor math:log math:log10 math:log1p math:log2 math:mod math:pow math:rad2deg
            math:sin math:sinh math:spherical2cartesian math:sqrt math:tan math:tanh max min neighbor now
            objectArray:eval parseCEF parseCsv parseFixedWidth parseHexString parseInt parseJson parseLEEF
            parseTimestamp parseUri parseUrl parseXml partition percentage percentile range rdns readFile
            remoteTable rename replace reverseDns round sample sankey select selectFromMax selectFromMin selectLast
            selfJoin series session setField setTimeInterval shannonEntropy slidingTimeWindow slidingWindow sort
            split splitString start stats stdDev stripAnsiCodes subnet sum table tail text:editDistance
            text:editDistanceAsArray text:length text:positionOf text:substring time:dayOfMonth time:dayOfWeek
            time:dayOfWeekName time:dayOfYear time:hour time:millisecond time:minute time:month time:monthName
            time:second time:weekOfYear time:year timeChart tokenHash top transpose unit:convert upper urlDecode
            urlEncode window worldMap writeJson xml:prettyPrint
            """;

    /// The functions of LogScale.
    public static final FunctionCatalogue LOGSCALE = new FunctionCatalogue();

    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Boolean> filters = new HashMap<>();

    private FunctionCatalogue() {
        BLANKS.splitAsStream(FILTERS).forEach(name -> add(name, true));
        BLANKS.splitAsStream(OTHERS).forEach(name -> add(name, false));
    }

    private void add(String name, Boolean filter) {
        spellings.put(key(name), name);
        filters.put(key(name), filter);
    }

    /// All names as the documentation spells them, in order.
    public List<String> names() {
        return spellings.values().stream().sorted().toList();
    }

    /// Whether `name` is a function, in whatever case it is written.
    public boolean contains(String name) {
        return spellings.containsKey(key(name)) || isOwn(name);
    }

    /// Whether the function can keep or drop events and so be negated and joined with other
    /// filters.
    public boolean isFilter(String name) {
        return filters.getOrDefault(key(name), isOwn(name));
    }

    /// The name as the documentation spells it.
    public Optional<String> spelling(String name) {
        return Optional.ofNullable(spellings.get(key(name)));
    }

    /// The function somebody who wrote `name` most likely meant.
    public Optional<String> closest(String name) {
        return Closest.among(spellings.values(), name);
    }

    static boolean isOwn(String name) {
        return key(name).startsWith(OWN_NAMESPACE);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
