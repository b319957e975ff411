//! The sockets this program holds now, as the system tells them: on which it listens, and whether it opened any.

use std::collections::HashSet;
use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// What the system says of the program's sockets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sockets {
    /// Where it listens.
    pub listening: Vec<SocketAddr>,
    /// Connections it opened to other machines, and sockets that send without a connection.
    pub outward: Vec<SocketAddr>,
    /// Connections it opened to this machine: a database.
    pub inside: usize,
}

/// One line of `/proc/net`.
struct Line {
    local: SocketAddr,
    remote: SocketAddr,
    listens: bool,
    inode: u64,
}

/// The sockets of this program; none where the system does not tell.
pub fn own() -> Option<Sockets> {
    let own = inodes()?;
    let read = |name: &str| fs::read_to_string(format!("/proc/net/{name}")).unwrap_or_default();
    let tcp = [read("tcp"), read("tcp6")];
    let udp = [read("udp"), read("udp6")];
    Some(sort(&own, &tcp.concat(), &udp.concat()))
}

fn inodes() -> Option<HashSet<u64>> {
    let handles = fs::read_dir("/proc/self/fd").ok()?;
    let inode = |handle: fs::DirEntry| {
        let target = fs::read_link(handle.path()).ok()?;
        let number = target.to_str()?.strip_prefix("socket:[")?;
        number.strip_suffix(']')?.parse().ok()
    };
    Some(handles.flatten().filter_map(inode).collect())
}

fn sort(own: &HashSet<u64>, tcp: &str, udp: &str) -> Sockets {
    let ours = |text: &str| -> Vec<Line> {
        let lines = text.lines().filter_map(line);
        lines.filter(|line| own.contains(&line.inode)).collect()
    };
    let tcp = ours(tcp);
    let mut sockets = Sockets::default();
    let (listening, others): (Vec<Line>, Vec<Line>) = tcp.into_iter().partition(|one| one.listens);
    sockets.listening = listening.iter().map(|one| one.local).collect();
    let ports: HashSet<u16> = listening.iter().map(|one| one.local.port()).collect();
    let opened = others
        .into_iter()
        .filter(|one| !ports.contains(&one.local.port()));
    for one in opened.chain(ours(udp)) {
        if one.remote.ip().to_canonical().is_loopback() {
            sockets.inside += 1;
        } else {
            sockets.outward.push(one.remote);
        }
    }
    sockets
}

fn line(text: &str) -> Option<Line> {
    let words: Vec<&str> = text.split_whitespace().collect();
    Some(Line {
        local: address(words.get(1)?)?,
        remote: address(words.get(2)?)?,
        listens: *words.get(3)? == "0A",
        inode: words.get(9)?.parse().ok()?,
    })
}

/// `0100007F:1F90`: words of four bytes, each in the order of the machine.
fn address(text: &str) -> Option<SocketAddr> {
    let (ip, port) = text.split_once(':')?;
    let port = u16::from_str_radix(port, 16).ok()?;
    let words = (0..ip.len())
        .step_by(8)
        .map(|at| {
            let word = u32::from_str_radix(ip.get(at..at + 8)?, 16).ok()?;
            Some(word.to_ne_bytes())
        })
        .collect::<Option<Vec<_>>>()?;
    let ip = match words.as_slice() {
        [four] => IpAddr::V4(Ipv4Addr::from(*four)),
        [_, _, _, _] => {
            let bytes: [u8; 16] = words.concat().try_into().ok()?;
            IpAddr::V6(Ipv6Addr::from(bytes))
        }
        _ => return None,
    };
    Some(SocketAddr::new(ip, port))
}

#[cfg(test)]
#[cfg(target_endian = "little")]
mod tests {
    use super::*;

    const TCP: &str = "\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:20FB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 x
   1: 0500000A:20FB 0700000A:C350 01 00000000:00000000 00:00000000 00000000     0        0 12 1 x
   2: 0100007F:C352 0100007F:1538 01 00000000:00000000 00:00000000 00000000     0        0 13 1 x
   3: 0500000A:C353 08080808:01BB 02 00000000:00000000 00:00000000 00000000     0        0 14 1 x
   4: 0500000A:C354 01010101:01BB 01 00000000:00000000 00:00000000 00000000     0        0 99 1 x
   5: 00000000000000000000000001000000:20FB 00000000000000000000000000000000:0000 0A 0:0 0:0 0 0 0 15 1 x
";
    const UDP: &str = "   0: 00000000:A000 01010101:0035 07 00000000:00000000 00:00000000 00000000     0        0 16 2 x\n";

    #[test]
    fn what_came_in_is_told_from_what_was_opened() {
        let own = HashSet::from([11, 12, 13, 14, 15]);
        let sockets = sort(&own, TCP, "");
        let shown: Vec<String> = sockets.listening.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["0.0.0.0:8443", "[::1]:8443"]);
        assert_eq!(sockets.outward, [SocketAddr::from(([8, 8, 8, 8], 443))]);
        assert_eq!(sockets.inside, 1);
    }

    #[test]
    fn a_question_for_a_name_is_seen() {
        let sockets = sort(&HashSet::from([16]), TCP, UDP);
        assert_eq!(sockets.outward, [SocketAddr::from(([1, 1, 1, 1], 53))]);
    }
}
