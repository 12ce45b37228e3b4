using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Audit;

/// <summary>The hash that chains the rows of a form's audit trail.</summary>
public static class AuditHash
{
    /// <summary>The hash of a row and of the one before it, 64 hex digits. A value and no value differ, and so do two ways of splitting the same text.</summary>
    public static string Of(ApprovalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string?[] parts =
        [
            row.PartitionKey, row.RowKey, row.EventId, Text(row.Round), row.Step, row.Approver, row.Event, row.Decision, row.Comment,
            Text(row.ReviewedRow), Text(row.ReviewedScoreHundredths), Text(row.ChangeRow), row.ChangeField, row.ForApprover,
            row.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), row.PreviousHash,
        ];
        var canonical = new StringBuilder();
        foreach (var part in parts) canonical.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
