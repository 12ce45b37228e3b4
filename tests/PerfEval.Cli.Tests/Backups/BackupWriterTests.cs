using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using PerfEval.Cli.Backups;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Tests.Backups;

/// <summary>What a backup holds that is made while the app runs.</summary>
public sealed class BackupWriterTests
{
    [Fact]
    public async Task A_form_that_is_filed_meanwhile_is_never_a_row_without_its_blob()
    {
        using var account = new BusyAccount();
        var folder = new BackupFolder(Path.Combine(Directory.CreateTempSubdirectory("perfeval-backup-").FullName, "backup"));
        try
        {
            await new BackupWriter(account.Open()).WriteAsync(folder, TestContext.Current.CancellationToken);

            var (rows, blobs) = (await File.ReadAllTextAsync(folder.Table(TableNames.Units), TestContext.Current.CancellationToken),
                await File.ReadAllTextAsync(folder.Container(StorageNames.Reports), TestContext.Current.CancellationToken));
            Assert.True(rows.Length == 0 || blobs.Length > 0, $"The backup holds the row {rows} and not its blob.");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder.Path)!, recursive: true);
        }
    }

    /// <summary>An account in which a row and the blob it speaks of turn up when it has been asked once: the blob in the first container, the row in the last table.</summary>
    private sealed class BusyAccount : HttpMessageHandler
    {
        private const string Key = "a2V5";
        private int _asked;

        public InstanceStorage Open()
        {
            var address = $"DefaultEndpointsProtocol=http;AccountName=busy;AccountKey={Key};BlobEndpoint=http://busy.invalid/blobs;TableEndpoint=http://busy.invalid/tables";
            return new InstanceStorage(
                new BlobServiceClient(address, new BlobClientOptions { Transport = new HttpClientTransport(this), Retry = { MaxRetries = 0 } }),
                new TableServiceClient(address, new TableClientOptions { Transport = new HttpClientTransport(this), Retry = { MaxRetries = 0 } }));
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var filed = ++_asked > 1;
            var path = request.RequestUri!.AbsolutePath;
            var (text, type) = path switch
            {
                _ when path.StartsWith($"/tables/{TableNames.Units}", StringComparison.Ordinal) && filed => ("""{"value":[{"PartitionKey":"unit","RowKey":"a"}]}""", "application/json"),
                _ when path.StartsWith("/tables/", StringComparison.Ordinal) => ("""{"value":[]}""", "application/json"),
                "/blobs/" + StorageNames.Reports when filed => (Listing("<Blob><Name>a</Name><Properties><Last-Modified>Mon, 06 Feb 2023 02:00:00 GMT</Last-Modified><Etag>1</Etag></Properties></Blob>"), "application/xml"),
                _ when request.RequestUri.Query.Contains("comp=list", StringComparison.Ordinal) => (Listing(""), "application/xml"),
                _ => ("content", "text/plain"),
            };
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, type), RequestMessage = request };
            answer.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
            answer.Headers.TryAddWithoutValidation("ETag", "\"1\"");
            return Task.FromResult(answer);
        }

        private static string Listing(string blobs) => $"""<?xml version="1.0" encoding="utf-8"?><EnumerationResults><Blobs>{blobs}</Blobs><NextMarker/></EnumerationResults>""";
    }
}
