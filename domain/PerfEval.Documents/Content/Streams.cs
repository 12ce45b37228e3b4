using System.Runtime.InteropServices;

namespace PerfEval.Documents.Content;

/// <summary>Opens bytes as a stream.</summary>
internal static class Streams
{
    /// <summary>A stream that reads the bytes in place.</summary>
    public static MemoryStream Of(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
