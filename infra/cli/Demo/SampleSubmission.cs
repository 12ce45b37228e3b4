using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Reading;

namespace PerfEval.Cli.Demo;

/// <summary>The sample file that the command carries: the forms of one bureau, as it filed them.</summary>
internal static class SampleSubmission
{
    /// <summary>Its file name as text, the same in every language.</summary>
    public const string TextName = "2022.txt";

    private const string ResourceName = "submission-2022.txt";

    /// <summary>The sample as a file to upload. As text the command carries it; in other formats it is in the checkout.</summary>
    /// <param name="format">One of <see cref="SampleFormat"/>.</param>
    /// <param name="root">The checkout.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="CommandFailedException">The checkout lacks the file.</exception>
    public static async Task<(string Name, byte[] Content)> FileAsync(string format, RepositoryRoot root, CancellationToken cancellation)
    {
        if (format == SampleFormat.Text) return (TextName, Bytes());
        var extension = format == SampleFormat.Pdf ? "pdf" : "zip";
        return ($"2022.{extension}", await InputFiles.BytesAsync(Path.Combine(root.Tests, "data", "forms", $"submission-2022.{extension}"), cancellation));
    }

    /// <summary>Its bytes as text.</summary>
    public static byte[] Bytes()
    {
        using var stream = typeof(SampleSubmission).Assembly.GetManifestResourceStream(ResourceName)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
