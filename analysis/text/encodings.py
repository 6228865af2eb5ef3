"""Which encoding bytes that are not UTF-8 are in: named for the user to mend, never decoded on a guess."""

import re

_MARKS = (  # the longer first: UTF-32 begins with the mark of UTF-16
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
    (b"+/v", "UTF-7"),
)
_SAMPLE = 4000  # bytes that are looked at for zeros
_WHOLE = 0.7  # share of the bytes beyond ASCII that are sound UTF-8: then it is UTF-8 with damage
_SOUND = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_TRIED = 200_000  # bytes that each candidate decodes; even, so that few pairs are cut
_HIGH = re.compile(rb"[\x80-\xff]")
_HALF = re.compile(rb"\xed[\xa0-\xbf]")

_LATIN = "“”‘’–—…é•™ èàâêîôûçëïäöüßñáíóúåæøœãõ£€©®°·×½«»¿¡§"
_SLAVIC = "ąćęłńóśźżčěřšůžýáíéőűđ„”“’–"
_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжОВНСП —«»"
_GREEK = "αοιετσνηυρπκμλςωάέήίόύώδχ«»’“”"
_HEBREW = "אבגדהוזחטיכלמםנןסעפףצץקרשת–"
_ARABIC = "اليمنتروبسدعهفحقكةجشأىخصطزضذثغءئإ،"
_KANA = "のにをはがとたしてでるいなれかすもらりっこさんあまよく。、「」ーンスルトイラ"
_HANGUL = "이다는을를에의가고로은한지도서하니사시기자대라인일어해그리나장전정수부제스아과들"
_HAN = "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之后。，、："
_HAN_OLD = "的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之後。，、："
_MOSTLY_ASCII, _SELDOM_ASCII = (0.0, 0.4), (0.4, 1.0)  # share of the characters that lie beyond ASCII
# Encoding as it is called and as Python calls it, characters common in it, least share of those among the
# characters beyond ASCII, and how many those are. Of equals the first is named.
_ENCODINGS = (
    ("Windows-1252", "cp1252", _LATIN, 0.6, _MOSTLY_ASCII),
    ("Mac Roman", "mac-roman", _LATIN, 0.6, _MOSTLY_ASCII),
    ("Windows-1250", "cp1250", _SLAVIC, 0.7, _MOSTLY_ASCII),
    ("ISO 8859-2", "iso8859-2", _SLAVIC, 0.7, _MOSTLY_ASCII),
    ("CP437", "cp437", _LATIN, 0.6, _MOSTLY_ASCII),
    ("Shift-JIS", "cp932", _KANA, 0.25, _SELDOM_ASCII),
    ("EUC-JP", "euc-jp", _KANA, 0.25, _SELDOM_ASCII),
    ("EUC-KR", "cp949", _HANGUL, 0.25, _SELDOM_ASCII),
    ("GB18030", "gb18030", _HAN, 0.15, _SELDOM_ASCII),
    ("Big5", "big5", _HAN_OLD, 0.15, _SELDOM_ASCII),
    ("Windows-1251", "cp1251", _CYRILLIC, 0.6, _SELDOM_ASCII),
    ("KOI8-R", "koi8-r", _CYRILLIC, 0.6, _SELDOM_ASCII),
    ("CP866", "cp866", _CYRILLIC, 0.6, _SELDOM_ASCII),
    ("ISO 8859-5", "iso8859-5", _CYRILLIC, 0.6, _SELDOM_ASCII),
    ("Windows-1253", "cp1253", _GREEK, 0.6, _SELDOM_ASCII),
    ("Windows-1255", "cp1255", _HEBREW, 0.6, _SELDOM_ASCII),
    ("Windows-1256", "cp1256", _ARABIC, 0.6, _SELDOM_ASCII),
)


def name_wide_encoding(raw: bytes) -> str:
    r"""Name UTF-16, UTF-32 or UTF-7, by the byte-order mark or by where the zero bytes are; else nothing.

    >>> name_wide_encoding("Goat".encode("utf-16")), name_wide_encoding("Goat rides".encode("utf-16-be"))
    ('UTF-16', 'UTF-16 (without a mark)')
    >>> name_wide_encoding(b"Goat")
    ''
    """
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), "")
    sample = raw[:_SAMPLE]
    if marked or not sample.count(0):
        return marked
    zeros = [sample[i::4].count(0) / (len(sample) / 4) for i in range(4)]
    if sum(share > 0.9 for share in zeros) >= 2 and sum(zeros) > 2.6:
        return "UTF-32 (without a mark)"
    odd, even = zeros[1] + zeros[3], zeros[0] + zeros[2]
    return "UTF-16 (without a mark)" if max(odd, even) > 0.8 and min(odd, even) < 0.2 else ""


def name_encoding(raw: bytes, at: int = 0) -> str:
    r"""Name the encoding that bytes are probably in, for a message to the user.

    ``raw``: content of a file that is not UTF-8. ``at``: the first byte that is not. Returned: a phrase: an
    encoding "by its bytes", "damaged UTF-8", or "an unknown encoding".

    Notes
    -----
    Every candidate decodes the bytes; the one in which most characters beyond ASCII are common ones wins.

    Examples
    --------
    >>> name_encoding("“We”, said the café".encode("cp1252"))
    'Windows-1252, by its bytes'
    >>> name_encoding("“We”, said the café".encode("mac-roman"))
    'Mac Roman, by its bytes'
    """
    if _HALF.match(raw, at):
        return "UTF-8 with half of a surrogate pair"
    if sum(map(len, _SOUND.findall(raw))) > _WHOLE * len(_HIGH.findall(raw)):
        return "damaged UTF-8 (cut off, or put together from parts)"
    fits = [
        (_share(raw, codec, common, high) / least, name) for name, codec, common, least, high in _ENCODINGS
    ]
    best, name = max(fits, key=lambda one: one[0])
    if best < 1:
        return "an unknown encoding"
    if name == "Windows-1252" and not re.search(rb"[\x80-\x9f]", raw):
        name = "Windows-1252 or Latin-1"
    return f"{name}, by its bytes"


def _share(raw: bytes, codec: str, common: str, beyond: tuple[float, float]) -> float:
    """Return the share of common characters among those beyond ASCII, 0 where it cannot be the encoding."""
    try:
        text = raw[:_TRIED].decode(codec, "strict" if len(raw) <= _TRIED else "ignore")
    except UnicodeDecodeError:
        return 0.0
    found = [character for character in text if character > "\x7f"]
    if not found or not beyond[0] <= len(found) / len(text) <= beyond[1]:
        return 0.0
    return sum(map(set(common).__contains__, found)) / len(found)


# What is legal in a text and yet most often a trace of damage, or there to deceive: told, never changed.
_ODDITIES = (
    ("replacement characters (U+FFFD): its encoding was lost earlier", "\ufffd"),
    ("characters that look like UTF-8 read as Windows-1252 (â€™, Ã©)", "â€[™œ\x9d“”˜]|Ã[\x80-\xbf©¨¼¶¤]"),
    ("control characters", "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"),
    ("characters that change the direction of writing", "[\u202a-\u202e\u2066-\u2069]"),
    ("private or unassigned characters", "[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"),
    ("words split by invisible characters", "(?<=[a-zA-Z])[\u200b-\u200d\u2060\ufeff](?=[a-zA-Z])"),
)
_ANY_ODDITY = re.compile("|".join(pattern for _, pattern in _ODDITIES))


def find_oddities(text: str) -> list[str]:
    r"""Say what in a text hints at damage or deceit: it is measured as it is, and the user should look.

    Returned: one note per kind, with its number.

    >>> find_oddities("plain text")
    []
    >>> find_oddities("a go\u200bat")
    ['1 words split by invisible characters: look at the text']
    """
    if not _ANY_ODDITY.search(text):
        return []
    counts = [(len(re.findall(pattern, text)), what) for what, pattern in _ODDITIES]
    return [f"{count} {what}: look at the text" for count, what in counts if count]
