package dev.eyas.syntax;

import java.util.List;
import java.util.stream.Stream;

/// Queries without errors that use the whole language between them.
final class SampleQueries {

    private SampleQueries() {}

    static final String PUBLISHED =
            """
            // Cloud Instance Metadata API Access Detection — CrowdStrike LogScale (CQL)
            // Pattern 1: Network connections to metadata endpoint IP
            #event_simpleName = NetworkConnectIP4
            | ipv4Destination = "169.254.169.254"
            | ImageFileName = /(?i)^(?!.*(AzureGuestAgent|WindowsAzureGuestAgent|WaAppAgent|amazon-ssm-agent|google_guest_agent|cloud-init|waagent|aws-cfn-bootstrap)).*/
            | table([@timestamp, ComputerName, UserName, ImageFileName, CommandLine, ContextBaseFileName, ipv4Destination, RemotePort])
            // Pattern 2: Process events with metadata API command line patterns
            | union {
            #event_simpleName = ProcessRollup2
            | CommandLine = /(?i)(169\\.254\\.169\\.254|metadata\\/instance|iam\\/security-credentials|latest\\/meta-data|latest\\/dynamic|instance-identity|computeMetadata|metadata\\.google\\.internal|imds\\.azure\\.com|metadata\\/v1)/
            | CommandLine != /(?i)(aws-cfn-bootstrap|cloud-init|amazon-ssm|google_guest_agent|waagent|AzureGuestAgent)/
            | table([@timestamp, ComputerName, UserName, FileName, CommandLine, ParentBaseFileName, SHA256HashData])
            }
            // Pattern 3: DNS requests resolving metadata hostnames
            | union {
            #event_simpleName = DnsRequest
            | DomainName = /(?i)(metadata\\.google\\.internal|imds\\.azure\\.com)/
            | ContextBaseFileName != /(?i)(AzureGuestAgent|amazon-ssm-agent|google_guest_agent|cloud-init)/
            | table([@timestamp, ComputerName, UserName, ContextBaseFileName, DomainName, RequestType])
            }
            | sort(@timestamp, order=desc, limit=500)
            """;

    private static final String TEXTS =
            """
            #event_simpleName=ProcessRollup2 FileName=/^(curl|wget)(\\.exe)?$/i | groupBy([ComputerName, FileName], function=count())
            ---
            #event_simpleName=ProcessRollup2
            | CommandLine=*whoami* or CommandLine=*"net user"* UserName!=SYSTEM
            | table([@timestamp, aid, UserName, CommandLine], limit=1000)
            ---
            error or warning not debug "connection reset" *timeout*
            ---
            a and not b or c and (d or e f)
            ---
            !(status = 200 or status = 204) method != GET
            ---
            RemoteAddressIP4 =~ cidr(subnet=["10.0.0.0/8", 172.16.0.0/12]) | !cidr(LocalAddressIP4, subnet=192.168.0.0/16)
            ---
            in(RemotePort, values=[22, 3389, 445]) | top(RemoteAddressIP4, limit=20)
            ---
            status match {
                200 => level := "ok";
                4* => level := "client";
                /^5\\d\\d$/ => level := "server" | alarm := true;
                in(values=[301, 302]) => level := "moved";
                ?special => level := "special";
                * => level := "other";
            }
            ---
            case {
                CommandLine=/-enc/i | score := 5;
                ParentBaseFileName=winword.exe FileName=powershell.exe | score := 8 | tag := "office";
                case { a=1 | b := 2; * } | score := 1;
                * | score := 0
            }
            | test(score > 4)
            ---
            x := a + b * (c - 2) / -d % 7
            ---
            ratio := bytesOut / (bytesIn + bytesOut) | test(ratio >= 0.9) | round(ratio)
            ---
            isAdmin := !isGuest | same := lower(a) == lower(b) | eval(c = a + 1, d = c * 2)
            ---
            duration := now() - @timestamp | duration > 3600000 duration <= 86400000
            ---
            /user=(?<user>\\S+) ip=(?<ip>[^\\/\\s]+)/ | ip != "" | ipLocation(ip)
            ---
            regex("path=(?<path>\\\\S+)", field=@rawstring, strict=false) | path = *\\temp\\*
            ---
            @rawstring = /id=(?<id>\\d+)\\/(?<sub>[^/]+)\\// | id < 5
            ---
            timeChart(span=1h, function=count(aid, distinct=true), series=ComputerName)
            ---
            bucket(span=5m, field=aid, function=[count(), sum(bytes, as=total)])
            ---
            [count(), avg(x), m := max(y)] | transpose()
            ---
            groupBy(aid, function=[count(as=n), collect([UserName, FileName], limit=50), selectLast([@timestamp])])
            ---
            groupBy([a, b], function={ sum(v, as=total) | total > 10 })
            ---
            defineTable(query={ #event_simpleName=DnsRequest | groupBy(ContextProcessId) }, include=[*], name="dns")
            | match(table=dns, field=TargetProcessId, column=ContextProcessId, strict=false)
            ---
            join({ #event_simpleName=UserLogon | table([aid, UserName]) }, field=aid, include=[UserName], mode=left)
            ---
            selfJoinFilter(field=[aid, falconPID], where=[{ FileName=cmd.exe }, { FileName=whoami.exe }])
            ---
            correlate(
                login: { #event_simpleName=UserLogon LogonType=3 } include: [UserName, aid],
                run: { #event_simpleName=ProcessRollup2 | aid <=> login.aid | "user-name" <=> login.UserName } include: *,
                within=5m, sequence=true, globalConstraints=[aid])
            ---
            $"my saved query"(host="web-*", list=[a, b]) | $falcon/helper:enrich(field=Protocol) | $plain()
            ---
            ?{host="*"} ?{port=443} RemotePort=?port | aid=?aid-list
            ---
            n >= ?min n < ?{max=100} n != 5 m >= "80" k > -3.5e-2
            ---
            "event.category[0]" := "network" | "host-name"=web* | vendor.items[0].name = x | `dynamic` := 5
            ---
            name="*" other=* third=** fourth=""
            ---
            f like "a*b" g like Bucket not h like ?text
            ---
            true | false or x=true
            ---
            parseJson(prefix="v.", excludeEmpty=true) | drop([v.a, v.b]) | rename([[v.c, c], [v.d, d]])
            ---
            kvParse() | default(field=[a, b], value="none") | format("%s:%02d (%,.2f)", field=[a, b, c], as=text)
            ---
            formatTime("%Y-%m-%d %H:%M:%S", field=@timestamp, timezone="Europe/Berlin", as=day)
            ---
            time := parseTimestamp("yyyy-MM-dd'T'HH:mm:ss", field=ts, timezone=Z)
            ---
            setTimeInterval(start="24h", end=now) | count()
            ---
            head(5) | accumulate(sum(v, as=running), current=include) | neighbor([v], prefix=prev, distance=2)
            ---
            partition(accumulate(count()), condition=test(key != prev.key))
            ---
            createEvents(["{\\"a\\": 1}", "{\\"a\\": 2}"]) | parseJson() | sort(a, order=asc, type=number, limit=10)
            ---
            array:contains("tags[]", value="prod") | array:filter("ips[]", var=ip, function={ ip =~ cidr(subnet="10.0.0.0/8") })
            ---
            objectArray:eval("in[]", asArray="out[]", function={ out := format("%s-%s", field=[in.a, in.b]) })
            ---
            text:contains(string=CommandLine, substring="-enc") | wildcard(FileName, pattern=*POWER*, ignoreCase=true)
            ---
            in(v, values=[foo*, *a*b, 007, 2024-01-01T00:00:00Z, 12:30, a-b, "quo\\"ted", "tab\\t", "back\\\\slash"])
            ---
            bucket(span=calendar:2months) | a or b
            ---
            url = https://example.com/*/login?x
            ---
            f=m/fisk/i g=docker/* https://www.example.com/
            ---
            a=1 /* inner | comment */ b=2 // to the end | of the line
            | c=3
            ---
            | leading=pipe | count()
            ---
            if(regex("^4", field=status), then="client", else=if(status >= 500, then="server", else="fine"), as=kind)
            ---
            coalesce([a, b, "none"]) | concat([a, b], as=ab) | test(length(ab) > 3)
            ---
            case { #type=a | union { b | count() }; * } | stats([count(), sum(x)])
            ---
            eyas:endpoint(CommandLine) | a=1 not eyas:allowed(ImageFileName)
            ---
            f=~in(values=[a,b]) | g =~ !regex("x") h=1 | z =~ replace("a", with="b", as=y)
            ---
            not not a or !b | !in(x, values=["a"]) or cidr(ip, subnet="::1/128")
            ---
            größe > 5 名前=* café="é" msg="„quoted“"
            ---
            a.b.c=1 #repo=x @source=y \\x=1 _z=2 %t=3 a&b=4
            ---
            x match { "*" => a := 1; ** => b := 1; true => c := 1; } | y match { "quo\\"te" => *; /re\\/x/i => d := 1 }
            ---
            wildcard(x, pattern=a*) or g
            ---
            readFile(["a.csv", "b.csv"]) | select([a, b]) | writeJson([a, b], as=json) | hashMatch(a, input="f00", salt="s")
            ---
            series(collect=[FileName, CommandLine], separator="\\n", maxpause=10min, starttime="a", endmatch={ FileName=x })
            ---
            sample(percentage=10) | session([count(), max(@timestamp)], maxpause=15m) | percentile(x, percentiles=[50, 99.9])
            ---
            math:pow(x, exp=2, as=y) | bitfield:extractFlags(field=flags, output=[[0, "a"], [1, "b"]]) | ioc:lookup(ip, type=ip_address, strict=true)
            """;

    /// All of them, the published one first.
    static final List<String> ALL = all();

    private static List<String> all() {
        return Stream.concat(
                        Stream.of(PUBLISHED),
                        Stream.of(TEXTS.split("---\n", -1)).map(String::strip))
                .toList();
    }
}
