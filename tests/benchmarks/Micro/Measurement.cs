namespace PerfEval.Benchmarks.Micro;

/// <summary>What a form costs in a benchmark.</summary>
/// <param name="Seconds">Processor time.</param>
/// <param name="Bytes">Memory allocated.</param>
internal sealed record Measurement(double Seconds, double Bytes)
{
    private const double BytesPerKilobyte = 1024;

    /// <summary>Forms in a second of one core.</summary>
    public decimal FormsPerSecond => (decimal)(1 / Seconds);

    /// <summary>KB allocated.</summary>
    public decimal Kilobytes => (decimal)(Bytes / BytesPerKilobyte);
}
