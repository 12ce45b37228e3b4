using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Intake;

/// <summary>The id of one upload.</summary>
public static class SubmissionId
{
    private const int Digits = 32;

    /// <summary>
    /// 32 hex digits of a hash of blob name and ETag: the same upload has the same id however often it is delivered. A name
    /// that is never read, because it does not stand for itself in an address, counts alone.
    /// </summary>
    /// <param name="blobName">The name in the container.</param>
    /// <param name="etag">The ETag, with the quotes that a header has or without them as in a listing.</param>
    public static string Of(string blobName, string etag)
    {
        var version = UploadName.Parse(blobName).IsAddressable ? etag.Trim('"') : "";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName + "\n" + version)))[..Digits];
    }
}
