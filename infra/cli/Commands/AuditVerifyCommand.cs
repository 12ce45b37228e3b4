using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.Approvals;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions;
using PerfEval.Functions.Approval.Audit;

namespace PerfEval.Cli.Commands;

/// <summary><c>audit verify</c>: whether the audit trail of every form is what was written, and the first row of each that is not.</summary>
internal sealed class AuditVerifyCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot? _root;
    private readonly Option<string?> _connection = new("--connection") { Description = Texts.ConnectionDescription, HelpName = "CONNECTION" };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public AuditVerifyCommand(Terminal terminal, RepositoryRoot? root) : base("verify", Texts.AuditVerifyDescription, "audit verify")
    {
        _terminal = terminal;
        _root = root;
        foreach (var option in (Option[])[_connection, _instance, _json]) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_connection) is not null && result.GetValue(_instance) is not null) result.AddError(Texts.ConnectionOrInstance);
            else if (result.GetValue(_connection) is null && root is null) result.AddError(Texts.ConnectionNeeded);
        });
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var tables = arguments.GetValue(_connection) is { } connection
            ? StorageConnection.Tables(connection, Environment.GetEnvironmentVariable)
            : InstanceOption.Find(_root!, arguments.GetValue(_instance)).Storage.Tables;
        var (forms, rows) = (0, 0);
        var faults = new List<AuditFault>();
        await foreach (var (formKey, trail, rounds) in new TrailReader(tables).ReadAsync(cancellation))
        {
            forms++;
            rows += trail.Count;
            if (AuditCheck.FirstFault(formKey, trail, rounds) is { } fault) faults.Add(fault);
        }

        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(Json(forms, rows, faults)));
        else await WriteAsync(forms, rows, faults);
        return faults.Count == 0 ? ExitCode.Done : ExitCode.InputHasErrors;
    }

    private async Task WriteAsync(int forms, int rows, List<AuditFault> faults)
    {
        foreach (var fault in faults) await _terminal.Output.WriteLineAsync(Speech.Format(Words(fault.Kind), fault.FormKey, fault.Sequence));
        await _terminal.Output.WriteLineAsync(
            faults.Count == 0 ? Speech.Format(Texts.AuditHolds, forms, rows) : Speech.Format(Texts.AuditBroken, faults.Count, forms, rows));
    }

    private static JsonObject Json(int forms, int rows, List<AuditFault> faults) => new()
    {
        ["forms"] = forms,
        ["rows"] = rows,
        ["faults"] = new JsonArray([.. faults.Select(fault => new JsonObject
        {
            ["formKey"] = fault.FormKey,
            ["sequence"] = fault.Sequence,
            ["kind"] = AppJson.Name(fault.Kind),
        })]),
    };

    private static string Words(AuditFaultKind kind) => kind switch
    {
        AuditFaultKind.Missing => Texts.AuditMissing,
        AuditFaultKind.Changed => Texts.AuditChanged,
        AuditFaultKind.Unlinked => Texts.AuditUnlinked,
        _ => Texts.AuditCut,
    };
}
