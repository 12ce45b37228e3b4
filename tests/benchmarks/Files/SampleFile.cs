using System.Globalization;
using System.Text;
using PerfEval.Cli.Demo;
using PerfEval.Documents;
using PerfEval.Domain.Forms;

namespace PerfEval.Benchmarks.Files;

/// <summary>Files of any length, made of the sample submission: the same forms, filed by the same bureau for other projects.</summary>
internal static class SampleFile
{
    /// <summary>How many forms the sample has.</summary>
    public const int Forms = 28;

    // The digits after the division's: another number there is another project of the same place.
    private const int CopyStart = 6;
    private const int CopyDigits = 3;

    private const string UnitLabel = "一级预算单位：";

    // Surnames: put in the place of a name's first character, each makes another name of the same width.
    private const string Initials = "赵孙李吴郑王冯陈褚卫蒋沈韩杨朱秦尤何吕施孔曹严魏陶姜谢邹";

    private static readonly byte[] Sample = SampleSubmission.Bytes();
    private static readonly string[] Lines = Encoding.UTF8.GetString(Sample).Split('\n');
    private static readonly FormReading[] Readings = [.. new DocumentReader().Read(Sample, "").Forms];

    /// <summary>A reader that takes files of any length.</summary>
    public static DocumentReader Reader { get; } = new(new ReadLimits { MaxForms = int.MaxValue });

    /// <summary>The sample as it is.</summary>
    public static byte[] Original => Sample;

    /// <summary>The sample so many times, each time with codes, projects and indicators of its own.</summary>
    /// <param name="copies">How many times; up to the number of initials the names within the file are all different.</param>
    /// <param name="first">The number of the first copy, from 1: other numbers are other projects.</param>
    /// <param name="unitOf">The 一级预算单位 of a copy, by its number; null for the sample's own.</param>
    /// <exception cref="InvalidOperationException">The copies are not read as the sample is.</exception>
    public static byte[] Of(int copies, int first = 1, Func<int, string>? unitOf = null)
    {
        var file = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(first, copies).Select(number => Copy(number, unitOf?.Invoke(number)))));
        var forms = Reader.Read(file, "").Forms.Select(form => form.Form).ToList();
        var codes = forms.Select(form => form.ProjectCode.Text).Distinct(StringComparer.Ordinal).Count();
        if (codes != copies * Forms) throw new InvalidOperationException($"{copies} copies of the sample are read as {codes} projects.");
        if (unitOf is not null && forms.Where((form, i) => form.PrimaryBudgetUnit.Text != unitOf(first + (i / Forms))).Any())
            throw new InvalidOperationException("The copies are read with other 一级预算单位 than they were given.");
        return file;
    }

    private static string Copy(int number, string? unit)
    {
        var lines = (string[])Lines.Clone();
        foreach (var reading in Readings)
        {
            if (unit is not null) SetUnit(lines, reading, unit);
            Rename(lines, reading, CellPointer.ProjectName, reading.Form.ProjectName, number);
            for (var i = 0; i < reading.Form.Indicators.Length; i++)
            {
                var row = reading.Form.Indicators[i];
                if (row.Weight.Value is not > 0) continue;
                Rename(lines, reading, CellPointer.Indicator(i, "level3"), row.Name, number);
                Rename(lines, reading, CellPointer.Indicator(i, "deviation"), row.Deviation, number);
            }
        }

        var text = new StringBuilder(string.Join('\n', lines));
        foreach (var code in Readings.Select(reading => reading.Form.ProjectCode.Text)) text.Replace(code, Renumber(code, number));
        return text.ToString();
    }

    /// <summary>Puts another 一级预算单位 in the place of the form's own, which ends its line.</summary>
    private static void SetUnit(string[] lines, FormReading reading, string unit)
    {
        var line = reading.Source[CellPointer.PrimaryBudgetUnit].Line!.Value - 1;
        var label = lines[line].IndexOf(UnitLabel, StringComparison.Ordinal);
        lines[line] = $"{lines[line][..label]}{UnitLabel} {unit}";
    }

    /// <summary>Changes the first character of a cell in its line, wherever the cell's beginning stands in it.</summary>
    private static void Rename(string[] lines, FormReading reading, string pointer, TextCell cell, int number)
    {
        const int beginning = 3;
        if (cell.Text.Length < beginning || !char.IsLetter(cell.Text[0]) || char.IsAscii(cell.Text[0])) return;
        if (reading.Source.GetValueOrDefault(pointer)?.Line is not { } line) return;
        var known = cell.Text[..beginning];
        lines[line - 1] = lines[line - 1].Replace(known, Initials[number % Initials.Length] + known[1..], StringComparison.Ordinal);
    }

    private static string Renumber(string code, int copy) => string.Concat(
        code.AsSpan(0, CopyStart),
        copy.ToString(CultureInfo.InvariantCulture).PadLeft(CopyDigits, '0'),
        code.AsSpan(CopyStart + CopyDigits));
}
