using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.Documents.Tests.Alterations;

/// <summary>Real forms with one number changed: a form's own error is read as it stands, neither mended nor doubted.</summary>
public sealed partial class AlteredNumbersTests
{
    public static TheoryData<string> Codes() => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_OneNumberChanged_OnlyItsCellDiffersWithoutDoubt(string code)
    {
        var text = Sample.Text(code);
        var printed = Sample.Form(text);
        var wrong = new List<string>();
        foreach (Match number in Numbers().Matches(text))
        {
            var value = decimal.Parse(number.Value, CultureInfo.InvariantCulture) + 3;
            var altered = text[..number.Index] + value.ToString(CultureInfo.InvariantCulture) + text[(number.Index + number.Length)..];
            var result = Sample.Read(altered);
            if (result.Forms is not [var reading])
            {
                wrong.Add($"{number.Value} at {number.Index}: {string.Join(';', result.Problems.Select(p => p.MessageEn))}");
                continue;
            }

            var cells = Cells.DifferingCells(printed.Form, reading.Form).ToList();

            // Where the numbers told where a text ends, what else changed is doubted.
            var isRight = cells.Count == 1 ? reading.Confidence.Keys.SequenceEqual(printed.Confidence.Keys) : cells.Count(c => !reading.Confidence.ContainsKey(c.Pointer)) == 1;
            if (!isRight) wrong.Add($"{number.Value} at {number.Index}: {string.Join(", ", cells.Select(c => $"{c.Pointer} {c.Expected}→{c.Actual}"))} ? {string.Join(' ', reading.Confidence.Keys)}");
        }

        Assert.Equal("", string.Join('\n', wrong));
    }

    // A number alone between blanks.
    [GeneratedRegex(@"(?<!\S)\d{1,10}(\.\d+)?(?!\S)")]
    private static partial Regex Numbers();
}
