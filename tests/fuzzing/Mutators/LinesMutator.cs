using System.Text;

namespace PerfEval.Fuzzing.Mutators;

/// <summary>Lines and words of a text lost, doubled, moved and put in other words' place; another encoding.</summary>
internal sealed class LinesMutator : IMutator
{
    private const int MostChanges = 8;
    private const int Longest = 200_000;
    private const string Separators = " ,\t：:";

    public string Name => "lines";

    public bool Fits(string format) => format is "txt" or "csv" or "html" or "mht";

    public byte[] Mutate(byte[] content, Random random)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
        for (var times = random.Next(1, MostChanges); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0: if (lines.Count > 1) lines.RemoveAt(at); break;
                case 1: lines.InsertRange(at, Enumerable.Repeat(lines[at], random.Next(10) == 0 ? random.Next(Longest / (lines[at].Length + 1)) : 1)); break;
                case 2: (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], lines[at]); break;
                case 3: lines[at] += lines[random.Next(lines.Count)]; break;
                default: lines[at] = WithWordChanged(lines[at], random); break;
            }
        }

        var text = string.Join(random.Next(10) == 0 ? "\r" : "\n", lines);
        return random.Next(8) switch
        {
            0 => Encoding.GetEncoding("GB18030").GetBytes(text),
            1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            2 => Encoding.BigEndianUnicode.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private static string WithWordChanged(string line, Random random)
    {
        var words = line.Split(Separators.ToCharArray());
        var word = words[random.Next(words.Length)];
        var at = line.IndexOf(word, StringComparison.Ordinal);
        return string.Concat(line.AsSpan(0, at), Odd.Text(random), line.AsSpan(at + word.Length));
    }
}
