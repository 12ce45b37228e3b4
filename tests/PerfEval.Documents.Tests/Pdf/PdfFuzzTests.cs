namespace PerfEval.Documents.Tests.Pdf;

/// <summary>Sample PDFs with bytes changed, cut out and doubled: always a result or a named problem.</summary>
public sealed class PdfFuzzTests
{
    private const int Mutations = 200;

    [Fact]
    public void Read_MutatedFiles_EndWithFormsOrProblems()
    {
        var paper = new PdfPaper();
        FormPaper.Print(Cells.Expected(Sample.Plain), new PdfTable(paper, 20, 40, FormPaper.Widths) { Bottom = 500 });
        byte[][] files = [PdfSample.Bytes(Sample.Plain), paper.ToArray()];
        var random = new Random(20221231);
        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutate(files[i % files.Length], random);
            var result = new DocumentReader(new ReadLimits { MaxUnpackedBytes = 64 * 1024 * 1024 }).Read(mutated, "upload.pdf", TestContext.Current.CancellationToken);
            Assert.True(!result.Forms.IsEmpty || !result.Problems.IsEmpty, $"mutation {i}: neither forms nor problems");
            Assert.DoesNotContain(result.Problems, p => p.Code == ReadProblemCode.TooSlow);
        }
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 2000), bytes.Count - at - 1));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, random.Next(1, 500))));
                    break;
                default:
                    // Figures are where structures point to.
                    var digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0) bytes[digit] = (byte)('0' + random.Next(10));
                    break;
            }
        }

        return [.. bytes];
    }
}
