using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Intake;

/// <summary>The id of one upload.</summary>
internal static class SubmissionId
{
    private const int Digits = 32;

    /// <summary>32 hex digits of a hash of blob name and ETag: the same upload has the same id however often it is delivered.</summary>
    public static string Of(string blobName, string etag) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName + "\n" + etag)))[..Digits];
}
