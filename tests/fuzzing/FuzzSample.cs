namespace PerfEval.Fuzzing;

/// <summary>A whole file that mutations start from.</summary>
/// <param name="Format">Its format, as its extension is: <c>xlsx</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FuzzSample(string Format, ReadOnlyMemory<byte> Content);
