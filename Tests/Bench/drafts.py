"""Pairs of generated drafts, always the same for the same name and size.

The text is distinct from sentence to sentence, as real drafts are: repeated text would let every
tool off lightly.
"""

import random

HAN = [chr(c) for c in range(0x4E00, 0x4E00 + 3000)]
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo za lin mar ten gor pel sun dra".split()
DIGITS = "零一二三四五六七八九"


def numeral(n):
    """1…99999 as in 第三十二条."""
    result, zero = "", False
    for unit, power in (("万", 10000), ("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = n // power % 10
        if digit:
            result += ("零" if zero and result else "") + DIGITS[digit] + unit
            zero = False
        else:
            zero = True
    return result[1:] if result.startswith("一十") else result


def make_lexicon(rng):
    han = ["".join(rng.choices(HAN, k=2)) for _ in range(6000)]
    latin = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(4000)]
    return han, latin


class Chinese:
    def __init__(self, rng, words):
        self.rng, self.words = rng, words

    def sentence(self):
        clauses = ["".join(self.rng.choices(self.words, k=self.rng.randint(3, 7)))
                   for _ in range(self.rng.randint(1, 4))]
        return "，".join(clauses) + "。"

    def edited(self, sentence):
        word = self.rng.choice(self.words)
        at = self.rng.randrange(0, max(1, len(sentence) - 3))
        kind = self.rng.random()
        if kind < 0.5:
            return sentence[:at] + word + sentence[at + 2:]
        return sentence[:at] + word + sentence[at:] if kind < 0.8 else sentence[:at] + sentence[at + 2:]

    join, paragraph = "", "\n"

    def heading(self, n):
        return numeral(n) + "、" + "".join(self.rng.choices(self.words, k=4)) + "\n"


class English:
    def __init__(self, rng, words):
        self.rng, self.words = rng, words

    def sentence(self):
        words = self.rng.choices(self.words, k=self.rng.randint(8, 24))
        return " ".join(words).capitalize() + "."

    def edited(self, sentence):
        words = sentence[:-1].split(" ")
        at = self.rng.randrange(1, len(words))
        kind = self.rng.random()
        if kind < 0.5:
            words[at] = self.rng.choice(self.words)
        elif kind < 0.8:
            words.insert(at, self.rng.choice(self.words))
        else:
            del words[at]
        return " ".join(words) + "."

    join, paragraph = " ", "\n\n"

    def heading(self, n):
        return "## " + " ".join(self.rng.choices(self.words, k=3)).capitalize() + "\n\n"


def draft(language, size):
    """Sections of paragraphs of sentences, of about `size` bytes."""
    rng, sections, count = language.rng, [], 0
    while count < size:
        heading = language.heading(len(sections) + 1)[:-1].strip()
        paragraphs = [[language.sentence() for _ in range(rng.randint(2, 7))]
                      for _ in range(rng.randint(3, 12))]
        count += sum(len(s.encode()) for p in paragraphs for s in p) + len(heading.encode())
        sections.append([heading, paragraphs])
    return sections


def revised(language, sections):
    """A round of edits: about one sentence in twelve, a few added, removed and moved."""
    rng, result = language.rng, []
    for heading, paragraphs in sections:
        new = []
        for paragraph in paragraphs:
            out = []
            for sentence in paragraph:
                kind = rng.random()
                if kind < 0.08:
                    out.append(language.edited(sentence))
                elif kind < 0.09:
                    continue
                elif kind < 0.10:
                    out += [sentence, language.sentence()]
                else:
                    out.append(sentence)
            if out:
                new.append(out)
        if len(new) > 2 and rng.random() < 0.05:
            new.insert(rng.randrange(len(new)), new.pop(rng.randrange(len(new))))
        result.append([heading, new])
    for _ in range(len(result) // 40):
        result.insert(rng.randrange(len(result)), result.pop(rng.randrange(len(result))))
    return result


def text(language, sections):
    out = []
    for n, (heading, paragraphs) in enumerate(sections):
        if isinstance(language, Chinese):
            heading = numeral(n + 1) + "、" + heading.split("、", 1)[1]
        out.append(heading + language.paragraph)
        for paragraph in paragraphs:
            out.append(language.join.join(paragraph) + language.paragraph)
    return "".join(out)


def usual(kind, size):
    """A realistic pair: (old, new)."""
    rng = random.Random(f"{kind} {size}")
    han, latin = make_lexicon(rng)
    language = Chinese(rng, han) if kind == "chinese" else English(rng, latin)
    sections = draft(language, size)
    return text(language, sections), text(language, revised(language, sections))


def bad(name):
    """A pair that asks for too much of a naive comparison, of about 2 MB."""
    rng = random.Random(name)
    language = Chinese(rng, make_lexicon(rng)[0])
    plenty = [language.sentence() for _ in range(30000)]
    old = "\n".join(plenty)
    if name == "nothing-in-common":
        new = "\n".join(language.sentence() for _ in range(30000))
    elif name == "shuffled":
        new = "\n".join(rng.sample(plenty, len(plenty)))
    elif name == "one-paragraph":
        old = "".join(plenty)
        new = "".join(language.edited(s) if rng.random() < 0.08 else s for s in plenty)
    elif name == "identical-lines":
        old, new = "各单位要高度重视。\n" * 100000, "各单位要高度重视。\n" * 99000
    elif name == "identical-paragraphs":
        paragraph = "各单位要高度重视。" * 20 + "\n"
        old, new = paragraph * 5000, paragraph * 4950
    elif name == "renumbered":
        body = [s for s in plenty]
        old = "\n".join(f"第{numeral(n + 1)}条 {s}" for n, s in enumerate(body))
        body.insert(100, language.sentence())
        new = "\n".join(f"第{numeral(n + 1)}条 {s}" for n, s in enumerate(body))
    elif name == "edited-and-shuffled":
        edited = [language.edited(s) for s in plenty]
        new = "\n".join(rng.sample(edited, len(edited)))
    elif name == "long-sentences":
        sides = [[], []]
        for _ in range(350):
            words = rng.choices(language.words, k=1000)
            sides[0].append("".join(words) + "。")
            for _ in range(100):
                words[rng.randrange(len(words))] = rng.choice(language.words)
            sides[1].append("".join(words) + "。")
        old, new = ("\n".join(side) for side in sides)
    elif name == "many-terms":
        terms = ["".join(rng.choices(HAN, k=6)) for _ in range(3000)]
        sides = [[], []]
        for n, (head, tail) in enumerate(zip(plenty[:9000], plenty[9000:])):
            for side, term in zip(sides, (terms[n % 3000][:3], terms[n % 3000][3:])):
                side.append(head[:-1] + term + tail)
        old, new = ("\n".join(side) for side in sides)
    elif name == "long-line":
        old = "这是很长的一行" * 2400000
        new = old[:7000000] + "改" + old[7000000:]
    elif name == "giant-beside-short":
        lines = [s[:-1] for s in plenty[:15000]]
        sides = [lines, [language.edited(s + "。")[:-1] for s in lines]]
        old, new = ("".join(side) + "\n\n" + "\n\n".join(side) for side in sides)
    elif name == "numerals":
        old, new = "一千" * 300000 + "。", "一千" * 299999 + "万。"
    elif name == "digits":
        old, new = "1" * 1000000, "1" * 999999 + "2"
    elif name == "empty-lines":
        old, new = "\n" * 1000000, "\n" * 999000 + "完。\n"
    elif name == "nested-headings":
        old = "".join("#" * (n % 6 + 1) + f" Heading {n}\n\n" for n in range(10000))
        new = "".join("#" * (n % 6 + 1) + f" Heading {n + n // 500}\n\n" for n in range(10000))
    elif name == "nested-numbers":
        old = "".join(".".join(["1"] * (n % 60 + 1)) + f" Heading {n}\n" for n in range(10000))
        new = "".join(".".join(["1"] * (n % 60 + 1)) + f" Heading {n + n // 500}\n" for n in range(10000))
    elif name == "nested-lists":
        old = "".join(" " * (2 * (n % 1000)) + f"- item {n}\n" for n in range(3000))
        new = "".join(" " * (2 * (n % 1000)) + f"- item {n + n // 500}\n" for n in range(3000))
    else:
        raise ValueError(name)
    return old + "\n", new + "\n"


BAD = ["nothing-in-common", "shuffled", "one-paragraph", "identical-lines", "identical-paragraphs",
       "renumbered", "edited-and-shuffled", "long-sentences", "many-terms", "giant-beside-short",
       "long-line", "numerals", "digits", "empty-lines", "nested-headings", "nested-numbers", "nested-lists"]
