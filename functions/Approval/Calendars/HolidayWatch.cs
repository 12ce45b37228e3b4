using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Approval.Calendars;

/// <summary>
/// Sees when due days come near a year of which no holidays are known: they are reckoned by weekends alone then, and come too
/// early. The operators are told once a year, and the log each time the app starts.
/// </summary>
public sealed class HolidayWatch(
    HolidayCalendar holidays, WorkCalendar calendar, OperatorNotices notices, BlobServiceClient blobs, ILogger<HolidayWatch> logger)
{
    /// <summary>How long before such a year it is told: the time to find its holidays and name them.</summary>
    private const int DaysAhead = 31;

    private readonly ConcurrentDictionary<int, bool> _told = new();
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);

    /// <summary>Looks at a due time that was just reckoned.</summary>
    /// <param name="dueAt">The due time, UTC.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task LookAsync(DateTime dueAt, CancellationToken cancellation)
    {
        var year = calendar.DayOf(dueAt).AddDays(DaysAhead).Year;
        if (holidays.Knows(year) || _told.ContainsKey(year)) return;
        Log.HolidaysUnknown(logger, year);
        var mark = _container.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"told/holidays-{year}"));
        if (!await mark.ExistsAsync(cancellation))
        {
            await notices.HolidaysUnknownAsync(year, cancellation);
            await MarkAsync(mark, cancellation);
        }

        _told[year] = true;
    }

    private static async Task MarkAsync(BlobClient mark, CancellationToken cancellation)
    {
        try
        {
            await mark.UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another step has told it at this moment: it is told twice, never not at all.
        }
    }
}
