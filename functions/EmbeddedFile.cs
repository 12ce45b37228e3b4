namespace PerfEval.Functions;

/// <summary>The files that are shipped in the app itself.</summary>
internal static class EmbeddedFile
{
    /// <summary>A file's bytes.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static byte[] Read(string name) => Find(name) ?? throw new FileNotFoundException("The app has no such file.", name);

    /// <summary>A file's bytes; null where there is none of that name.</summary>
    public static byte[]? Find(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
