using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Hostile;

/// <summary>The sample files with bytes changed, lost, doubled and cut: each ends in forms or in named problems.</summary>
public sealed class MutationTests
{
    private const int Mutations = 60;

    public static TheoryData<string, string> Files() => [.. from format in new[] { "xlsx", "xls", "docx" } from code in new[] { Sample.Plain, Sample.ManyRows } select (format, code)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AMutatedFile_EndsInFormsOrProblems(string format, string code)
    {
        var whole = File.ReadAllBytes(Repository.Form(format, code));
        for (var seed = 0; seed < Mutations; seed++) AssertEnds(Mutate(whole, new Random(seed)), seed);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "xlsx")]
    [InlineData("xl/sharedStrings.xml", "xlsx")]
    [InlineData("xl/styles.xml", "xlsx")]
    [InlineData("word/document.xml", "docx")]
    public void Read_AMutatedPart_EndsInFormsOrProblems(string part, string format)
    {
        var whole = File.ReadAllBytes(Repository.Form(format, Sample.Plain));
        for (var seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            AssertEnds(Archives.Changed(whole, part, x => MutateText(x, random)), seed);
        }
    }

    private static void AssertEnds(byte[] content, int seed)
    {
        var result = SmallForm.Read(content, "a.bin", new ReadLimits { MaxUnpackedBytes = 20_000_000 });
        Assert.True(result.Forms.Length + result.Problems.Length > 0, $"seed {seed}");
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at - 1);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                default: for (var k = 0; k < length; k++) bytes[at + k] = 0xFF; break;
            }
        }

        return random.Next(10) == 0 ? [.. bytes.Take(random.Next(bytes.Count))] : [.. bytes];
    }

    private static string MutateText(string text, Random random)
    {
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(text.Length - 60);
            var length = random.Next(1, 40);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(random.Next(text.Length - 60), length)),
                2 => text[..at] + (char)('0' + random.Next(10)) + text[(at + 1)..],
                _ => text.Replace("\"" + random.Next(1, 30) + "\"", "\"" + random.Next(-5, 2_000_000) + "\"", StringComparison.Ordinal),
            };
        }

        return text;
    }
}
