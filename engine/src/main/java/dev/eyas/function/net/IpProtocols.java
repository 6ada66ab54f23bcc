package dev.eyas.function.net;

import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// The numbers of protocols over IP, as the registry of IANA has them.
final class IpProtocols {

    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int ICMP_V6 = 58;
    static final int SCTP = 132;

    private static final int LARGEST = 255;

    /// By number from 0 on; a dash stands for a number without a keyword.
    private static final String KEYWORDS =
            """
            HOPOPT ICMP IGMP GGP IPv4 ST TCP CBT EGP IGP BBN-RCC-MON NVP-II PUP ARGUS EMCON XNET CHAOS UDP MUX
            DCN-MEAS HMP PRM XNS-IDP TRUNK-1 TRUNK-2 LEAF-1 LEAF-2 RDP IRTP ISO-TP4 NETBLT MFE-NSP MERIT-INP DCCP
            3PC IDPR XTP DDP IDPR-CMTP TP++ IL IPv6 SDRP IPv6-Route IPv6-Frag IDRP RSVP GRE DSR BNA ESP AH I-NLSP
            SWIPE NARP MOBILE TLSP SKIP IPv6-ICMP IPv6-NoNxt IPv6-Opts - CFTP - SAT-EXPAK KRYPTOLAN RVD IPPC -
            SAT-MON VISA IPCV CPNX CPHB WSN PVP BR-SAT-MON SUN-ND WB-MON WB-EXPAK ISO-IP VMTP SECURE-VMTP VINES
            TTP NSFNET-IGP DGP TCF EIGRP OSPFIGP Sprite-RPC LARP MTP AX.25 IPIP MICP SCC-SP ETHERIP ENCAP - GMTP
            IFMP PNNI PIM ARIS SCPS QNX A/N IPComp SNP Compaq-Peer IPX-in-IP VRRP PGM - L2TP DDX IATP STP SRP UTI
            SMP SM PTP - FIRE CRTP CRUDP SSCOPMCE IPLT SPS PIPE SCTP FC RSVP-E2E-IGNORE - UDPLite MPLS-in-IP manet
            Shim6 WESP ROHC Ethernet AGGFRAG NSH
            """;

    private static final Map<String, Integer> NUMBERS = numbers();

    private IpProtocols() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        String[] keywords = KEYWORDS.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        for (int number = 0; number < keywords.length; number++) {
            if (!keywords[number].equals("-")) {
                numbers.put(keywords[number], number);
            }
        }
        return Map.copyOf(numbers);
    }

    /// The number of a protocol, given by its number or its keyword in any case.
    static OptionalInt number(String text) {
        Integer named = NUMBERS.get(text.toLowerCase(Locale.ROOT));
        if (named != null) {
            return OptionalInt.of(named);
        }
        return NumberText.parse(text) instanceof Numeric.Whole(long number)
                        && number >= 0
                        && number <= LARGEST
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }
}
