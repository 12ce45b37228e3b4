using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Cli.Tests.Storage;

/// <summary>An operator names a form by its key, or by its project code alone.</summary>
public sealed class FormKeysTests(Azurite azurite)
{
    private const int FormsAYear = 300;
    private static readonly string[] Years = ["0000", "2021", "2022"];

    [Fact]
    public async Task SingleAsync_AFormKey_IsThatFormThoughOthersHaveItsProject() => Assert.Equal("2021" + Code(1), await FindAsync("2021" + Code(1)));

    [Fact]
    public async Task SingleAsync_AKeyOfAFormWithoutACode_IsThatForm() => Assert.Equal("x0123456789abcdef0123", await FindAsync("x0123456789abcdef0123"));

    [Fact]
    public async Task SingleAsync_AProjectCodeOfOneYear_IsItsForm() => Assert.Equal("2022" + Code(8), await FindAsync(Code(8)));

    [Fact]
    public async Task SingleAsync_AProjectCodeOfSeveralYears_NamesThemAll()
    {
        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => FindAsync(Code(1)));

        Assert.Equal(ExitCode.WrongUsage, failure.ExitCode);
        Assert.Contains($"0000{Code(1)}, 2021{Code(1)}, 2022{Code(1)}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022")]
    [InlineData("000000000000000000001")]
    [InlineData("x' or RowKey ne '")]
    [InlineData("../2022/#?")]
    public async Task SingleAsync_WhatIsNoFormsKeyOrCode_IsUnknown(string form) =>
        Assert.Equal(ExitCode.WrongUsage, (await Assert.ThrowsAsync<CommandFailedException>(() => FindAsync(form))).ExitCode);

    [Fact]
    public async Task SingleAsync_ReadsAFewRowsOfEachYear_HoweverManyFormsThereAre()
    {
        var calls = new Calls();
        var options = new TableClientOptions();
        options.AddPolicy(calls, HttpPipelinePosition.PerCall);

        await FindAsync(Code(8), options);

        Assert.InRange(calls.Count, 1, 3 * Years.Length + 1);
        Assert.InRange(calls.Bytes, 1, 500 * calls.Count);
    }

    private async Task<string> FindAsync(string form, TableClientOptions? options = null)
    {
        var connection = azurite.TakeAccount();
        var table = new TableServiceClient(connection).GetTableClient(TableNames.Evaluations);
        await table.CreateAsync(TestContext.Current.CancellationToken);
        foreach (var year in Years)
        {
            // Of the first project there is a form each year, of each other one of one year.
            var keys = Enumerable.Range(1, FormsAYear).Where(number => number == 1 || Years[number % Years.Length] == year).Select(number => year + Code(number));
            foreach (var chunk in keys.Append(year == "2022" ? "x0123456789abcdef0123" : $"{year}last").Chunk(ResultTables.MaxTransaction))
                await table.SubmitTransactionAsync(chunk.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(year, key))), TestContext.Current.CancellationToken);
        }

        return await new FormKeys(new TableServiceClient(connection, options ?? new TableClientOptions())).SingleAsync(form, TestContext.Current.CancellationToken);
    }

    private static string Code(int number) => "11010822015030" + (number % 3 + 1).ToString(CultureInfo.InvariantCulture) + number.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Counts calls and the bytes that come back.</summary>
    private sealed class Calls : HttpPipelineSynchronousPolicy
    {
        public int Count { get; private set; }

        public long Bytes { get; private set; }

        public override void OnReceivedResponse(HttpMessage message)
        {
            Count++;
            Bytes += message.Response.ContentStream is { CanSeek: true } content ? content.Length : 0;
        }
    }
}
