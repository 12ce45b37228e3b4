using System.CommandLine;
using System.Text.Json;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Costs;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Commands;

/// <summary><c>cost</c>: what a month of filing costs in Azure, from counted figures and a list of prices.</summary>
internal sealed class CostCommand : PerfEvalCommand
{
    private const int DefaultForms = 1000;
    private const int FormsOfFile = 28;

    private readonly Terminal _terminal;
    private readonly Option<int?> _forms = NumberOption.Create("--forms", Texts.CostFormsDescription);
    private readonly Option<int?> _files = NumberOption.Create("--files", Texts.CostFilesDescription);
    private readonly Option<FileInfo?> _prices = new("--prices") { Description = Texts.CostPricesDescription, HelpName = "FILE" };
    private readonly Option<bool> _markdown = new("--markdown") { Description = Texts.CostMarkdownDescription };
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public CostCommand(Terminal terminal) : base("cost", Texts.CostDescription, "cost --forms 1000 --files 40")
    {
        _terminal = terminal;
        foreach (var option in (Option[])[_forms, _files, _prices, _markdown, _json]) Options.Add(option);
        Validators.Add(result =>
        {
            var forms = NumberOption.ValueIn(result, _forms) ?? DefaultForms;
            if (forms < 1) result.AddError(Texts.CostFormsWrong);
            else if (NumberOption.ValueIn(result, _files) is { } files && (files < 1 || files > forms)) result.AddError(Texts.CostFilesWrong);
        });
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var prices = await PricesAsync(arguments.GetValue(_prices), cancellation);
        var forms = arguments.GetValue(_forms) ?? DefaultForms;
        var month = MonthCost.Of(forms, arguments.GetValue(_files) ?? ((forms + FormsOfFile - 1) / FormsOfFile), CountedCosts.Shipped, prices);
        if (arguments.GetValue(_json))
        {
            await _terminal.Output.WriteLineAsync(JsonText.Of(CostJson.Of(month, prices)));
            return ExitCode.Done;
        }

        _terminal.Data.Write(CostTable.Of(month, prices.Currency, arguments.GetValue(_markdown)));
        _terminal.Say(Speech.Format(Texts.CostPrices, prices.Region, string.Join(" / ", prices.Prices.Values.Select(price => price.AsOf ?? Texts.CostDateUnknown).Distinct())));
        _terminal.Say(Texts.CostAssumes);
        return ExitCode.Done;
    }

    private static async Task<PriceList> PricesAsync(FileInfo? file, CancellationToken cancellation)
    {
        if (file is null) return PriceList.Shipped();
        try
        {
            return PriceList.Parse(await File.ReadAllBytesAsync(file.FullName, cancellation));
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(ExitCode.WrongUsage, Speech.Format(Texts.CostPricesWrong, file.FullName, failure.Message), failure);
        }
    }
}
