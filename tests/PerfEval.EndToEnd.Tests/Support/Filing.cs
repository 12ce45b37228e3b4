using System.Text;
using PerfEval.Cli.Demo;

namespace PerfEval.EndToEnd.Tests.Support;

/// <summary>Files made of the sample's forms.</summary>
internal static class Filing
{
    private const string Title = "项目支出绩效自评表";

    /// <summary>Some of the sample's forms, as another bureau would file them: with project codes of its own.</summary>
    /// <param name="bureau">What its codes begin with, 8 digits.</param>
    /// <param name="first">The first form, from 0.</param>
    /// <param name="count">How many.</param>
    public static byte[] Of(string bureau, int first, int count)
    {
        var forms = Encoding.UTF8.GetString(SampleSubmission.Bytes()).Split(Title)[1..];
        var text = string.Concat(forms.Skip(first).Take(count).Select(form => Title + form));
        return Encoding.UTF8.GetBytes(text.Replace("44030422", bureau, StringComparison.Ordinal));
    }
}
