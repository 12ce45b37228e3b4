namespace PerfEval.Cli.Demo;

/// <summary>The sample file that the command carries: the forms of one bureau, as it filed them.</summary>
internal static class SampleSubmission
{
    private const string ResourceName = "submission-2022.txt";

    /// <summary>Its bytes.</summary>
    public static byte[] Bytes()
    {
        using var stream = typeof(SampleSubmission).Assembly.GetManifestResourceStream(ResourceName)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
