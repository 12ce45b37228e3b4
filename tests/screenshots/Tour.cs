using System.Globalization;
using Microsoft.Playwright;
using PerfEval.Cli.Approvals;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Demo;
using PerfEval.Cli.Following;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Reporting;
using PerfEval.Cli.Reporting.Figures;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Screenshots;

/// <summary>The pages that people meet, from the receipt to the report, one picture each.</summary>
/// <param name="instance">An instance in which nothing was filed.</param>
/// <param name="camera">What takes the pictures.</param>
internal sealed class Tour(RunningInstance instance, Camera camera)
{
    private const int Desk = 1120;
    private const int DeskHeight = 800;
    private const int ShortHeight = 380;
    private const int Phone = 390;
    private const int PhoneHeight = 780;

    private readonly AlteredSample _altered = AlteredSample.Make(SampleSubmission.Bytes(), _ => true);

    /// <summary>Files the sample with a wrong cell, decides a form, and takes all pictures.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var upload = await new ReportUpload(instance.Storage.Blobs).PutAsync(DemoShow.Unit, SampleSubmission.TextName, _altered.Content, cancellation);
        await foreach (var _ in new SubmissionFollower(instance).FollowAsync(upload, cancellation))
        {
            // It ends where only a person can go on.
        }

        await ReceiptAsync(upload, cancellation);
        await ApprovalAsync(cancellation);
        await ReportAsync(cancellation);
    }

    private async Task ReceiptAsync(UploadedFile upload, CancellationToken cancellation)
    {
        var files = await new ReceiptFile(instance).FetchAsync(upload.Unit, upload.Path, cancellation);
        var receipt = new Uri(Path.GetFullPath(files.First(file => file.EndsWith(".html", StringComparison.Ordinal))));
        var page = await camera.ShowAsync(receipt, Desk, DeskHeight);
        await camera.TakeAsync(page, "receipt");
        await page.GetByRole(AriaRole.Link, new() { Name = _altered.Form.ProjectName.Text, Exact = true }).First.ClickAsync();
        await camera.TakeAsync(page, "receipt-form");
        await camera.TakeAsync(await camera.ShowAsync(receipt, Phone, PhoneHeight), "receipt-phone");
    }

    private async Task ApprovalAsync(CancellationToken cancellation)
    {
        var waiting = await instance.Storage.Tables.GetTableClient(TableNames.Inbox).QueryAsync<InboxRow>(cancellationToken: cancellation).ToListAsync(cancellation);
        var approver = waiting.CountBy(row => row.Approver).MaxBy(count => count.Value).Key;
        var page = await camera.ShowAsync(await new InboxLinks(instance).SendAsync(approver, cancellation), Desk, DeskHeight);
        await camera.TakeAsync(page, "inbox");
        var first = waiting.Where(row => row.Approver == approver).MaxBy(row => row.Warnings)!;
        await page.GetByRole(AriaRole.Link, new() { Name = first.ProjectName, Exact = true }).First.ClickAsync();
        await camera.TakeAsync(page, "form");
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }).ClickAsync(), answer => answer.Request.Method == "POST");
        await page.WaitForLoadStateAsync();
        await page.SetViewportSizeAsync(Desk, ShortHeight);
        await camera.TakeAsync(page, "done");
    }

    private async Task ReportAsync(CancellationToken cancellation)
    {
        var figures = await new FigureReader(instance.Storage.Tables).ReadAsync(null, DateTimeOffset.UtcNow, cancellation);
        var file = Path.Combine(instance.Folder.Path, "report.html");
        await PageFile.WriteAsync(file, await ReportRenderer.RenderAsync(figures, CultureInfo.GetCultureInfo(TerminalLanguage.Chinese)), cancellation);
        await camera.TakeAsync(await camera.ShowAsync(new Uri(file), Desk, DeskHeight), "report");
    }
}
