using System.CommandLine;
using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Sas;
using Microsoft.Extensions.Time.Testing;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Commands;
using PerfEval.Cli.Tests.Grants;

namespace PerfEval.Cli.Tests.Commands;

public sealed class GrantCommandTests
{
    private const string Account = "https://pevrep.blob.core.chinacloudapi.cn/";
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Upload_link_is_for_one_blob_over_https_and_can_only_write()
    {
        var link = Sas((await JsonAsync("grant", "福田区教育局", "2022/表 1.xlsx", "--json"))[0]!, "upload");

        Assert.Equal(("reports", "福田区教育局/2022/表 1.xlsx"), (link.BlobContainerName, link.BlobName));
        Assert.Equal("b", link.Sas.Resource);
        Assert.Equal("cw", link.Sas.Permissions);
        Assert.Equal(SasProtocol.Https, link.Sas.Protocol);
        Assert.Equal("pevrep.blob.core.chinacloudapi.cn", link.Host);
    }

    [Fact]
    public async Task Receipt_links_can_only_read_the_files_own_receipt()
    {
        var file = (await JsonAsync("grant", "财政局", "2022.xlsx", "--json"))[0]!;

        foreach (var (name, blob) in new[] { ("receipt", "财政局/2022.xlsx.html"), ("receiptJson", "财政局/2022.xlsx.json") })
        {
            var link = Sas(file, name);
            Assert.Equal(("receipts", blob, "b", "r"), (link.BlobContainerName, link.BlobName, link.Sas.Resource, link.Sas.Permissions));
        }
    }

    [Fact]
    public async Task Links_are_signed_with_the_callers_own_key_and_end_with_it()
    {
        using var account = new FakeAccount();

        var file = (await JsonAsync(account, "grant", "财政局", "2022.xlsx", "--hours", "5", "--json"))[0]!;

        var sas = Assert.IsType<BlobSasQueryParameters>(Sas(file, "upload").Sas);
        Assert.Equal("00000000-0000-0000-0000-000000000001", sas.KeyObjectId);
        Assert.Equal((Now.AddHours(5), Now.AddHours(5)), (sas.ExpiresOn, sas.KeyExpiresOn));
        Assert.True(sas.StartsOn < Now);
        Assert.Equal(Now.AddHours(5), (DateTimeOffset)file["until"]!);
        Assert.Equal(["POST ?restype=service&comp=userdelegationkey"], account.Asked);
    }

    [Fact]
    public async Task Each_file_has_a_signature_of_its_own()
    {
        var files = await JsonAsync("grant", "财政局", "a.xlsx", "b.xlsx", "--json");

        Assert.Equal(["a.xlsx", "b.xlsx"], files.Select(file => (string?)file!["path"]));
        Assert.Equal(6, files.SelectMany(file => new[] { "upload", "receipt", "receiptJson" }.Select(name => Sas(file!, name).Sas.Signature)).Distinct().Count());
    }

    [Fact]
    public async Task Links_go_to_output_and_what_to_do_with_them_to_the_terminal()
    {
        var run = await RunAsync(new FakeAccount(), "grant", "财政局", "2022.xlsx", "--account", Account);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("2022.xlsx", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Split("sig=").Length - 1);
        Assert.DoesNotContain("sig=", run.Error, StringComparison.Ordinal);
        Assert.Contains("BlockBlob", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grant", "甲/乙", "2022.xlsx", "--account", Account)]
    [InlineData("grant", "..", "2022.xlsx", "--account", Account)]
    [InlineData("grant", "财政局", "../乙/2022.xlsx", "--account", Account)]
    [InlineData("grant", "财政局", "/2022.xlsx", "--account", Account)]
    [InlineData("grant", "财政局", "2022.xlsx", "--account", Account, "--hours", "169")]
    [InlineData("grant", "财政局", "2022.xlsx", "--account", Account, "--hours", "0")]
    [InlineData("grant", "财政局", "2022.xlsx", "--account", "http://pevrep.blob.core.windows.net")]
    [InlineData("grant", "财政局", "2022.xlsx", "--account", "pevrep")]
    [InlineData("grant", "财政局", "2022.xlsx")]
    [InlineData("grant", "财政局", "--account", Account)]
    public async Task Wrong_arguments_exit_2(params string[] arguments)
    {
        var run = await CliRun.RunAsync(arguments);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Who_may_not_sign_is_told_of_the_group()
    {
        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => RunAsync(new FakeAccount(HttpStatusCode.Forbidden), "grant", "财政局", "2022.xlsx", "--account", Account));

        Assert.Equal(ExitCode.Unreachable, failure.ExitCode);
        Assert.Contains("grantGroup", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_to()
    {
        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => RunAsync(new FakeAccount(signedIn: false), "grant", "财政局", "2022.xlsx"));

        Assert.Contains("az login", failure.Message, StringComparison.Ordinal);
    }

    private static Azure.Storage.Blobs.BlobUriBuilder Sas(JsonNode file, string name) => new(new Uri((string)file[name]!));

    private static Task<JsonArray> JsonAsync(params string[] arguments) => JsonAsync(new FakeAccount(), arguments);

    private static async Task<JsonArray> JsonAsync(FakeAccount account, params string[] arguments)
    {
        var run = await RunAsync(account, arguments);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return JsonNode.Parse(run.Output)!.AsArray();
    }

    private static async Task<CliRun> RunAsync(FakeAccount account, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var command = new GrantCommand(new Terminal(output, error), name => name == GrantCommand.AccountVariable ? Account : null, account.Open, new FakeTimeProvider(Now));
        var exitCode = await InvokeAsync(command, arguments);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    private static Task<int> InvokeAsync(GrantCommand command, params string[] arguments) =>
        new RootCommand { command }.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
}
