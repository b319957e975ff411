//! One exercise of each type with its right answer, and pairs that differ only in their key.

/// Source and right answer of each type. Texts that are never due before an answer hold the word `secret`.
pub const EACH: [(&str, &str); 19] = [
    (
        ":::choice id=q1\nWhere do you write the address?\n\n- [ ] In “Subject”\n  > secret\n- [x] In “To”\n  > secret\n- [ ] Nowhere {last}\n\n?? secret\n!! secret\n!+ secret\n:::",
        r#"{"picked":[2]}"#,
    ),
    (
        ":::choice id=q1\nTick the fruits.\n\n- [x] Apple\n- [ ] Table\n- [x] Pear\n- [ ] Car\n!- secret\n:::",
        r#"{"picked":[1,3]}"#,
    ),
    (
        ":::true-false id=q1 true=\"Safe\" false=\"Risky\"\nI write it down.\n\n= false\n  > secret\n~ true\n  > secret\n:::",
        r#"{"value":false}"#,
    ),
    (
        ":::picture-choice id=q1\nTouch the icon.\n\n- [x] ![an envelope](img/mail.svg) Mail\n- [ ] ![a telephone](img/tel.svg) Telephone\n- [ ] ![a glass](img/loupe.svg)\n:::",
        r#"{"picked":[1]}"#,
    ),
    (
        ":::swipe id=q1 a=\"Safe\" b=\"Scam\"\nWhere does each message go?\n\n- a: Opening hours.\n- b: You won a phone!\n  > secret\n- b: Send your code.\n- a: See you on Sunday.\n:::",
        r#"{"sides":["a","b","b","a"]}"#,
    ),
    (
        ":::hotspot id=q1 image=img/browser.png alt=\"Window of a browser\"\nClick the address bar.\n\n- [x] rect 12%,4%,60%,6% \"address bar\"\n- [ ] rect 2%,4%,3%,6% \"back arrow\"\n  > secret\n- [ ] circle 95%,5%,2% \"menu button\"\n:::",
        r#"{"picked":[1]}"#,
    ),
    (
        ":::mark id=q1\nTouch the words.\n\n{{URGENT}} Your *parcel* `code` {{waits}}. Pay 2 € here, {{now}}.\n:::",
        r#"{"picked":[1,5,9]}"#,
    ),
    (
        ":::answer id=q1\nWhat is the name of the sign [@]{key}?\n\n= secret sign\n~ other secret {50%}\n  > secret\n:::",
        r#"{"text":"secret sign"}"#,
    ),
    (
        ":::number id=q1 unit=€\nWhat do 3 coffees cost?\n\n= 3.60 +- 0.05\n~ 3.50 +- 0.20 {50%}\n  > secret\n:::",
        r#"{"text":"3,60 €"}"#,
    ),
    (
        ":::gaps id=q1 mode=bank\nFill in.\n\nTo send, I click [[Send]]. To add, I click [[the paper clip|secret]]. I [[(write)|eat|wash]] it.\n\nbank: the bin, the star\n:::",
        r#"{"gaps":["Send","the paper clip","write"]}"#,
    ),
    (
        ":::order id=q1\nPut the steps in order.\n\n1. Open\n2. Click\n3. Write\n4. Send\n:::",
        r#"{"order":[1,2,3,4]}"#,
    ),
    (
        ":::pairs id=q1\nJoin each picture to its word.\n\n- ![magnifying glass](img/loupe.svg) -> search\n- ![bin](img/bin.svg) -> delete\n- ![printer](img/print.svg) -> print\n- ? -> save\n:::",
        r#"{"right":[1,2,3]}"#,
    ),
    (
        ":::sort id=q1\nPut each message in a box.\n\n- Safe\n  - Opening hours\n  - My sister\n- Scam\n  - You won!\n  - Send your code\n    > secret\n  - Pay 2 €\n:::",
        r#"{"boxes":[1,1,2,2,2]}"#,
    ),
    (
        ":::label id=q1 image=img/keyboard.png alt=\"A keyboard\"\nPut the names on the keys.\n\n- Enter -> rect 80%,40%,12%,10% \"large key\"\n- Space -> circle 30%,80%,5% \"long key\"\n- Shift -> poly 2%,60% 12%,60% 12%,70% \"key on the left\"\n- Escape -> ?\n:::",
        r#"{"names":[1,2,3]}"#,
    ),
    (
        ":::dialogue id=q1\nThe telephone rings.\n\n## start\n**Bank:** There is a problem.\n\n- I ask who is speaking -> who {+2}\n- I give my code -> lost {-1}\n\n## who\nsecret\n\n- I hang up -> won {+2}\n- I give the code -> lost\n\n## lost\nsecret\n\n- Start again -> start\n\n## won\nsecret\n:::",
        r#"{"path":[1,1]}"#,
    ),
    (
        ":::dictation id=q1 src=audio/q15.opus slow=audio/q15-slow.opus replays=3\nListen and write.\n\n= secret, how are you?\n:::",
        r#"{"text":"secret, how are you?"}"#,
    ),
    (
        ":::keyboard id=q1 layout=fr-azerty accuracy=90\nType this line.\n\n= aaa qqq aqa\n= <b> & \"c\"\n:::",
        r#"{"lines":["aaa qqq aqa","<b> & \"c\""]}"#,
    ),
    (
        ":::mouse id=q1 action=click targets=10 size=64 accuracy=80\nClick each circle.\n:::",
        r#"{"hits":10,"misses":2}"#,
    ),
    (
        ":::hand-in id=q1 kind=text max-words=80\nWrite an e-mail.\n\n- [ ] It starts with a greeting {2}\n- [ ] I say when I am free {1}\n:::",
        r#"{"text":"Hello,\nI am free.","ticked":[1]}"#,
    ),
];

/// Two sources that look the same and have another key.
pub const ALIKE: [(&str, &str); 14] = [
    (
        ":::choice id=q1\nWhich?\n\n- [x] A\n  > secret\n- [ ] B\n- [ ] C\n?? secret\n:::",
        ":::choice id=q1\nWhich?\n\n- [ ] A\n- [ ] B {50%}\n- [x] C\n  > other\n!! other\n:::",
    ),
    (
        ":::choice id=q1\nWhich?\n\n- [x] A\n- [x] B\n- [ ] C\n:::",
        ":::choice id=q1\nWhich?\n\n- [ ] A\n- [x] B\n- [x] C\n:::",
    ),
    (
        ":::true-false id=q1\nSo?\n\n= true\n:::",
        ":::true-false id=q1\nSo?\n\n= false\n:::",
    ),
    (
        ":::picture-choice id=q1\nWhich?\n\n- [x] ![a](img/a.svg)\n- [ ] ![b](img/b.svg)\n:::",
        ":::picture-choice id=q1\nWhich?\n\n- [ ] ![a](img/a.svg)\n- [x] ![b](img/b.svg)\n:::",
    ),
    (
        ":::swipe id=q1 a=\"Safe\" b=\"Scam\"\nWhere?\n\n- a: One.\n- b: Two.\n:::",
        ":::swipe id=q1 a=\"Safe\" b=\"Scam\"\nWhere?\n\n- b: One.\n- a: Two.\n:::",
    ),
    (
        ":::hotspot id=q1 image=img/a.png alt=\"a\"\nWhere?\n\n- [x] rect 1%,1%,9%,9% \"one\"\n- [ ] rect 20%,1%,9%,9% \"two\"\n:::",
        ":::hotspot id=q1 image=img/a.png alt=\"a\"\nWhere?\n\n- [ ] rect 2%,1%,9%,9% \"one\"\n- [x] rect 30%,1%,9%,9% \"two\"\n:::",
    ),
    (
        ":::mark id=q1\nWhich?\n\n{{One}} two three.\n:::",
        ":::mark id=q1\nWhich?\n\nOne two {{three}}.\n:::",
    ),
    (
        ":::answer id=q1\nWhat?\n\n= one\n:::",
        ":::answer id=q1\nWhat?\n\n= a much longer text\n~ two\n:::",
    ),
    (
        ":::number id=q1\nHow many?\n\n= 1\n:::",
        ":::number id=q1\nHow many?\n\n= 10..20\n:::",
    ),
    (
        ":::gaps id=q1 mode=bank\nFill in.\n\nI [[read]] and [[write]] and [[(eat)|drink]].\n\nbank: run\n:::",
        ":::gaps id=q1 mode=bank\nFill in.\n\nI [[write]] and [[run]] and [[eat|(drink)]].\n\nbank: read\n:::",
    ),
    (
        ":::pairs id=q1\nJoin.\n\n- 1 -> one\n- 2 -> two\n- ? -> three\n:::",
        ":::pairs id=q1\nJoin.\n\n- 1 -> three\n- 2 -> one\n- ? -> two\n:::",
    ),
    (
        ":::sort id=q1\nSort.\n\n- A\n  - one\n  - two\n- B\n  - three\n:::",
        ":::sort id=q1\nSort.\n\n- A\n  - three\n- B\n  - two\n  - one\n:::",
    ),
    (
        ":::label id=q1 image=img/a.png alt=\"a\"\nName.\n\n- One -> rect 1%,1%,9%,9% \"left\"\n- Two -> rect 20%,1%,9%,9% \"right\"\n- Three -> ?\n:::",
        ":::label id=q1 image=img/a.png alt=\"a\"\nName.\n\n- Three -> rect 1%,1%,9%,9% \"left\"\n- One -> rect 20%,1%,9%,9% \"right\"\n- Two -> ?\n:::",
    ),
    (
        ":::simulator id=q1 scene=s\nDo it.\n\n- mail.open from=a {1}\n  > secret\n:::",
        ":::simulator id=q1 scene=s\nDo it.\n\n- mail.send to=b {2}\n:::",
    ),
];
