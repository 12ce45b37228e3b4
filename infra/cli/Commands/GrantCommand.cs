using System.CommandLine;
using System.Text.Json.Nodes;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Grants;
using PerfEval.Cli.Reading;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Intake;

namespace PerfEval.Cli.Commands;

/// <summary><c>grant UNIT FILE…</c>: prints links by which a unit without accounts uploads files and reads their receipts.</summary>
internal sealed class GrantCommand : PerfEvalCommand
{
    /// <summary>The environment variable with the account's address; <c>azd env get-values</c> has it after a deployment.</summary>
    internal const string AccountVariable = "PERFEVAL_REPORTS_ENDPOINT";

    private const int DefaultHours = 24;

    private readonly Terminal _terminal;
    private readonly Func<Uri, BlobServiceClient> _connect;
    private readonly TimeProvider _time;
    private readonly Argument<string> _unit = new("UNIT") { Description = Texts.UnitDescription };
    private readonly Argument<string[]> _files = new("FILE") { Description = Texts.GrantFileDescription, Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _account;
    private readonly Option<int?> _hours = NumberOption.Create("--hours", Texts.GrantHoursDescription);
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="variable">Looks an environment variable up.</param>
    /// <param name="connect">Opens an account; by default as whoever is signed in with the Azure CLI or azd.</param>
    /// <param name="time">The clock.</param>
    public GrantCommand(Terminal terminal, Func<string, string?> variable, Func<Uri, BlobServiceClient>? connect = null, TimeProvider? time = null)
        : base("grant", Texts.GrantDescription, "grant 财政局 2022.xlsx --account https://ACCOUNT.blob.core.windows.net")
    {
        _terminal = terminal;
        _connect = connect ?? SignedIn;
        _time = time ?? TimeProvider.System;
        _account = new("--account")
        {
            Description = Texts.GrantAccountDescription,
            HelpName = "URL",
            DefaultValueFactory = _ => variable(AccountVariable),
        };
        _unit.Validators.Add(result =>
        {
            var unit = result.GetValueOrDefault<string>();
            if (string.IsNullOrWhiteSpace(unit) || unit.Contains('/', StringComparison.Ordinal) || !new UploadName(unit, "").IsAddressable)
                result.AddError(Speech.Format(Texts.UnitWrong, unit));
        });
        _files.Validators.Add(result =>
        {
            foreach (var file in result.GetValueOrDefault<string[]>()?.Where(file => file.Split('/').Any(string.IsNullOrWhiteSpace) || !new UploadName("unit", file).IsAddressable) ?? [])
                result.AddError(Speech.Format(Texts.GrantFileWrong, file));
            InputFiles.RefuseOptions(result, _ => true);
        });
        _account.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string?>(), UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
                result.AddError(Speech.Format(Texts.GrantAccountMissing, AccountVariable));
        });
        _hours.Validators.Add(result =>
        {
            if (NumberOption.ValueIn(result, _hours) is < 1 or > 168) result.AddError(Speech.Format(Texts.GrantHoursWrong, UnitGrants.MaxLifetime.TotalHours));
        });
        Arguments.Add(_unit);
        Arguments.Add(_files);
        Options.Add(_account);
        Options.Add(_hours);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var (files, until) = await MakeAsync(arguments, cancellation);
        if (arguments.GetValue(_json))
        {
            await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonArray([.. files.Select(file => Json(file, until))])));
            return ExitCode.Done;
        }

        foreach (var file in files)
        {
            await _terminal.Output.WriteLineAsync(file.Path);
            await _terminal.Output.WriteLineAsync(Speech.Format(Texts.GrantUpload, file.Upload.AbsoluteUri));
            await _terminal.Output.WriteLineAsync(Speech.Format(Texts.GrantReceipt, file.Receipt.AbsoluteUri));
        }

        _terminal.Say(Speech.Format(Texts.GrantHow, LocalTime.Of(until)));
        return ExitCode.Done;
    }

    private async Task<(IReadOnlyList<GrantedFile> Files, DateTimeOffset Until)> MakeAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var grants = new UnitGrants(_connect(new Uri(arguments.GetRequiredValue(_account)!)), _time);
        try
        {
            return await grants.MakeAsync(
                arguments.GetRequiredValue(_unit), arguments.GetRequiredValue(_files), TimeSpan.FromHours(arguments.GetValue(_hours) ?? DefaultHours), cancellation);
        }
        catch (AuthenticationFailedException failure)
        {
            throw new CommandFailedException(ExitCode.Unreachable, Texts.GrantNotSignedIn, failure);
        }
        catch (RequestFailedException failure) when (failure.Status == 403)
        {
            throw new CommandFailedException(ExitCode.Unreachable, Texts.GrantNotAllowed, failure);
        }
    }

    private static JsonObject Json(GrantedFile file, DateTimeOffset until) => new()
    {
        ["path"] = file.Path,
        ["upload"] = file.Upload.AbsoluteUri,
        ["receipt"] = file.Receipt.AbsoluteUri,
        ["receiptJson"] = file.ReceiptJson.AbsoluteUri,
        ["until"] = until,
    };

    private static BlobServiceClient SignedIn(Uri account) =>
        new(account, new ChainedTokenCredential(new EnvironmentCredential(), new AzureCliCredential(), new AzureDeveloperCliCredential()));
}
