using System.Diagnostics;
using PerfEval.Cli.Benchmarks;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>Asks for the page of an inbox again and again, as a browser does.</summary>
internal static class InboxRequests
{
    private const int Warmups = 50;
    private const int Requests = 500;
    private const int Slowest = Requests / 100;
    private const decimal MostMilliseconds = 200;
    private const decimal MostKilobytes = 300;
    private const decimal Kilobyte = 1024;

    /// <summary>How long it takes and how large it is.</summary>
    /// <param name="link">The inbox.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(Uri link, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var size = 0;
        for (var i = 0; i < Warmups; i++) size = (await http.GetByteArrayAsync(link, cancellation)).Length;
        var times = new List<TimeSpan>();
        for (var i = 0; i < Requests; i++)
        {
            var watch = Stopwatch.StartNew();
            await http.GetByteArrayAsync(link, cancellation);
            times.Add(watch.Elapsed);
        }

        return
        [
            new(FigureName.InboxMilliseconds, (decimal)times.OrderDescending().ElementAt(Slowest).TotalMilliseconds, AtMost: MostMilliseconds),
            new(FigureName.InboxKilobytes, size / Kilobyte, AtMost: MostKilobytes),
        ];
    }
}
