using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests;

/// <summary>Texts of real forms to alter, and short ways to read them.</summary>
internal static class Sample
{
    public const string Plain = "440304221061500000004";
    public const string WithDeviations = "440304221061500400021";
    public const string ManyRows = "440304221061500600008";

    public static string Text(string code = Plain) => File.ReadAllText(Repository.Text(code));

    public static ReadResult Read(string text, ReadLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    public static ReadResult Read(byte[] content, ReadLimits? limits = null) => new DocumentReader(limits).Read(content, "upload.txt");

    public static FormReading Form(string text)
    {
        var result = Read(text);
        Assert.Equal("", string.Join('\n', result.Problems.Select(p => p.MessageEn)));
        return Assert.Single(result.Forms);
    }

    /// <summary>Replaces a text that must stand in it exactly once.</summary>
    public static string Replace(this string text, string old, string replacement, int times)
    {
        Assert.Equal(times, text.Split(old).Length - 1);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
