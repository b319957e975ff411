//! Firewalls of stations and server (nftables), and the systemd unit of the server.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::net::IpAddr;

use crate::kiosk::address::{Address, Network};

/// A station speaks to the server's ports, and to nobody else.
pub fn station_firewall(servers: &[IpAddr], addresses: &[Address]) -> String {
    let ports = ports(addresses);
    let allow: String = servers
        .iter()
        .map(|server| {
            let family = family(server.is_ipv4());
            format!("    {family} daddr {server} tcp dport {{ {ports} }} accept\n")
        })
        .collect();
    format!(
        "#!/usr/sbin/nft -f\n# A station of Lucarne: nothing in, out only to the server.\nflush ruleset\n\
table inet station {{\n  chain in {{\n    type filter hook input priority 0; policy drop;\n    iif lo accept\n    \
ct state established,related accept\n  }}\n  chain through {{\n    type filter hook forward priority 0; policy drop;\n  }}\n  \
chain out {{\n    type filter hook output priority 0; policy drop;\n    oif lo accept\n    \
ct state established,related accept\n{allow}    counter drop\n  }}\n}}\n"
    )
}

/// The server answers the stations, and opens nothing: what it would open is dropped and counted.
pub fn firewall(networks: &[Network], addresses: &[Address]) -> String {
    let ports = ports(addresses);
    let allow: String = networks
        .iter()
        .map(|network| {
            let family = family(network.address.is_ipv4());
            format!("    {family} saddr {network} tcp dport {{ {ports} }} accept\n")
        })
        .collect();
    format!(
        "#!/usr/sbin/nft -f\n# The server of Lucarne: stations come in, nothing goes out by itself.\n# nft list counter inet lucarne outward \
shows how often something tried.\nflush ruleset\n\
table inet lucarne {{\n  counter outward {{}}\n  chain in {{\n    type filter hook input priority 0; policy drop;\n    \
iif lo accept\n    ct state established,related accept\n{allow}  }}\n  \
chain through {{\n    type filter hook forward priority 0; policy drop;\n  }}\n  \
chain out {{\n    type filter hook output priority 0; policy drop;\n    oif lo accept\n    \
ct state established,related accept\n    counter name outward drop\n  }}\n}}\n"
    )
}

/// The unit: no root, a read-only system, no address but the stations'.
pub fn unit(networks: &[Network], addresses: &[Address], insecure_lan: bool) -> String {
    let hosts: BTreeSet<String> = addresses.iter().map(|one| one.host.to_string()).collect();
    let hosts: String = hosts.iter().map(|host| format!(" --host {host}")).collect();
    let port = addresses.first().map_or(8443, |one| one.port);
    let plain = if insecure_lan { " --insecure-lan" } else { "" };
    let low = if port < 1024 {
        "AmbientCapabilities=CAP_NET_BIND_SERVICE\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE"
    } else {
        "CapabilityBoundingSet="
    };
    format!(
        "[Unit]\nDescription=Lucarne\nAfter=network.target\n\n[Service]\nUser=lucarne\nGroup=lucarne\n\
ExecStart=/usr/local/bin/lucarne serve --data /var/lib/lucarne --listen 0.0.0.0:{port}{hosts}{plain}\n\
Restart=on-failure\nStateDirectory=lucarne\nStateDirectoryMode=0700\nUMask=0077\nLimitCORE=0\n\n\
# No connection but those of the stations.\nRestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\nIPAddressDeny=any\n\
IPAddressAllow=localhost {networks}\nSocketBindDeny=any\nSocketBindAllow=tcp:{port}\n\n\
# No right but that to its own folder.\nNoNewPrivileges=yes\n{low}\nProtectSystem=strict\nProtectHome=yes\n\
ReadWritePaths=/var/lib/lucarne\nPrivateTmp=yes\nPrivateDevices=yes\nProtectClock=yes\nProtectHostname=yes\n\
ProtectKernelLogs=yes\nProtectKernelModules=yes\nProtectKernelTunables=yes\nProtectControlGroups=yes\n\
RestrictNamespaces=yes\nRestrictRealtime=yes\nRestrictSUIDSGID=yes\nLockPersonality=yes\n\
MemoryDenyWriteExecute=yes\nSystemCallArchitectures=native\nSystemCallFilter=@system-service\n\n\
[Install]\nWantedBy=multi-user.target\n",
        networks = joined(networks, " "),
    )
}

fn family(four: bool) -> &'static str {
    if four { "ip" } else { "ip6" }
}

fn ports(addresses: &[Address]) -> String {
    let ports: BTreeSet<u16> = addresses.iter().map(|one| one.port).collect();
    joined(&ports.into_iter().collect::<Vec<_>>(), ", ")
}

fn joined<T: Display>(all: &[T], between: &str) -> String {
    all.iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(between)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    #[test]
    fn the_unit_lets_no_address_in_but_the_stations() {
        let networks = ["10.0.0.0/24".parse().unwrap()];
        let addresses = ["https://school.internal:8443".parse().unwrap()];
        let unit = unit(&networks, &addresses, false);
        for line in [
            "ExecStart=/usr/local/bin/lucarne serve --data /var/lib/lucarne --listen 0.0.0.0:8443 --host school.internal\n",
            "IPAddressDeny=any\nIPAddressAllow=localhost 10.0.0.0/24\n",
            "SocketBindAllow=tcp:8443\n",
            "NoNewPrivileges=yes\nCapabilityBoundingSet=\n",
            "LimitCORE=0\n",
        ] {
            assert!(unit.contains(line), "{line}\n{unit}");
        }
    }

    #[test]
    fn firewalls_drop_what_nobody_named() {
        let addresses = ["https://school.internal:8443".parse().unwrap()];
        let station = station_firewall(&["10.0.0.5".parse().unwrap()], &addresses);
        assert!(station.contains("ip daddr 10.0.0.5 tcp dport { 8443 } accept"));
        assert_eq!(station.matches("policy drop").count(), 3);
        let server = firewall(&["fd00::/64".parse().unwrap()], &addresses);
        assert!(server.contains("ip6 saddr fd00::/64 tcp dport { 8443 } accept"));
        assert_eq!(server.matches("policy drop").count(), 3);
        assert!(server.contains("counter name outward drop"));
    }
}
