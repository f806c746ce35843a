using Disclosure.Documents;
using Disclosure.Documents.Tables;

namespace Disclosure.Server.Reading;

internal static class FileReader
{
    public static Reports.Reading ReadReport(string file) { File.ReadAllBytes(file); throw new DocumentException(DocumentError.UnknownType, "x"); }
    public static IReadOnlyList<Table> ReadTables(string file) { File.ReadAllBytes(file); throw new DocumentException(DocumentError.UnknownType, "x"); }
}
