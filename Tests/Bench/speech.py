"""A round of edits of a speech, as long as is wanted: sentences of some sixty characters, a few of three
hundred, chains of clauses between semicolons. What people edit in them are clauses.

With a draft as its seed the text is that draft's, over and over: each copy has other characters in the
place of its Han, so that no sentence comes twice.
"""

import random
import re

from drafts import numeral

HAN = [chr(c) for c in range(0x4E00, 0x9FA6)]
# As many as are in use.
USUAL = HAN[::7]

END = re.compile(r"(?<=[。！？])")


class Speech:
    def __init__(self, name, seed=None):
        self.rng = random.Random(f"speech {name}")
        self.words = ["".join(self.rng.choices(USUAL, k=2)) for _ in range(6000)]
        self.seed = seed and open(seed, encoding="utf-8").read().splitlines()

    # Text

    def clause(self):
        return "".join(self.rng.choices(self.words, k=self.rng.randint(3, 8)))

    def sentence(self):
        kind = self.rng.random()
        count = self.rng.randint(2, 6) if kind < 0.8 else self.rng.randint(6, 10) if kind < 0.97 \
            else self.rng.randint(20, 28)
        marks = [self.rng.choice("，，，；") if count > 6 else "，" for _ in range(count - 1)]
        return "".join(c + m for c, m in zip([self.clause() for _ in range(count)], marks + ["。"]))

    def made(self, size):
        """Lines of sentences; the first of a line bears its number."""
        lines, count, chapter = [], 0, 0
        while count < size:
            chapter += 1
            lines.append([f"{numeral(chapter)}、{self.clause()}，{self.clause()}"])
            for part in range(1, self.rng.randint(3, 6)):
                head = f"（{numeral(part)}）{self.clause()}。"
                lines.append([head] + [self.sentence() for _ in range(self.rng.randint(4, 12))])
            count += sum(len(s.encode()) for line in lines[-part - 1:] for s in line)
        return lines

    def copied(self, size):
        """The seed's lines, in other characters each time."""
        lines, count = [], 0
        while count < size:
            other = HAN[:]
            self.rng.shuffle(other)
            table = dict(zip(map(ord, HAN), other)) if lines else {}
            # What numbers and opens a line stays.
            for line in filter(None, self.seed):
                head = re.match(r"[　 ]*([一二三四五六七八九十]+[、是要]|（[一二三四五六七八九十]+）)?", line).end()
                text = line[:head] + line[head:].translate(table)
                lines.append(END.split(text) if END.search(text) else [text])
                count += len(text.encode())
        return [[s for s in line if s] for line in lines]

    # Edits

    def edited(self, sentence):
        parts = re.split(r"(?<=[，；])", sentence)
        at = self.rng.randrange(len(parts))
        text, mark = parts[at][:-1], parts[at][-1:]
        kind = self.rng.random()
        if kind < 0.35 and len(text) > 4:
            place = self.rng.randrange(len(text) - 2)
            parts[at] = text[:place] + self.rng.choice(self.words) + text[place + 2:] + mark
        elif kind < 0.7:
            parts[at] = self.clause() + mark
        elif kind < 0.9 or len(parts) == 1:
            parts.insert(at, self.clause() + "，")
        elif at < len(parts) - 1:
            del parts[at]
        return "".join(parts)

    def revised(self, lines):
        result = []
        for line in lines:
            out = line[:1]
            for sentence in line[1:]:
                kind = self.rng.random()
                if kind < 0.10:
                    out.append(self.edited(sentence))
                elif kind < 0.12:
                    continue
                elif kind < 0.16:
                    out += [sentence, self.sentence()]
                elif kind < 0.18 and "，" in sentence:
                    out.append(sentence.replace("，", "。", 1))
                elif kind < 0.20:
                    out[-1] = out[-1][:-1] + "，"
                    out.append(sentence)
                else:
                    out.append(sentence)
            result.append(out)
        for _ in range(len(result) // 50):
            at = self.rng.randrange(1, len(result))
            result.insert(self.rng.randrange(1, len(result)), result.pop(at))
        return result


def pair(name, size, seed=None):
    speech = Speech(name, seed)
    old = speech.copied(size) if seed else speech.made(size)
    return ["\n".join("".join(line) for line in lines) + "\n" for lines in (old, speech.revised(old))]
