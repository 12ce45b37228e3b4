using System.Globalization;
using System.Text;
using PerfEval.Cli.Demo;
using PerfEval.Documents;

namespace PerfEval.Benchmarks;

/// <summary>Files of any length, made of the sample submission.</summary>
internal static class SampleFile
{
    /// <summary>How many forms the sample has.</summary>
    public const int Forms = 28;

    // The digits after the division's: another number there is another project of the same place.
    private const int CopyStart = 6;
    private const int CopyDigits = 3;

    private static int _lastCopy;

    /// <summary>A number that no file has used for its copies yet.</summary>
    public static int FreshCopy() => _lastCopy + 1;

    /// <summary>The sample so many times, each time with project codes of its own.</summary>
    /// <param name="copies">How many times.</param>
    /// <param name="first">The number of the first copy; 0 leaves the sample's own codes.</param>
    public static byte[] Of(int copies, int first = 0)
    {
        var sample = SampleSubmission.Bytes();
        var text = Encoding.UTF8.GetString(sample);
        var codes = new DocumentReader().Read(sample, "").Forms.Select(form => form.Form.ProjectCode.Text).Distinct().ToArray();
        var file = new StringBuilder();
        for (var copy = first; copy < first + copies; copy++)
        {
            var other = new StringBuilder(text);
            if (copy > 0) foreach (var code in codes) other.Replace(code, Renumber(code, copy));
            file.Append('\n').Append(other);
        }

        _lastCopy = Math.Max(_lastCopy, first + copies - 1);
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static string Renumber(string code, int copy) => string.Concat(
        code.AsSpan(0, CopyStart),
        copy.ToString(CultureInfo.InvariantCulture).PadLeft(CopyDigits, '0'),
        code.AsSpan(CopyStart + CopyDigits));
}
