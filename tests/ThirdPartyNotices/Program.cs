using System.Reflection;
using ThirdPartyNotices;

// Writes THIRD-PARTY-NOTICES.md at the top of the repository. The projects that ship must have been restored.
var root = args is [var given] ? given : Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
    .First(static item => item.Key == "RepositoryRoot").Value!;
var file = Path.Combine(root, NoticesFile.Name);
try
{
    File.WriteAllText(file, NoticesFile.Text(ShippedPackages.OfProgram(root), ShippedPackages.OfAzureApp(root)));
}
catch (MissingRestoreException missing)
{
    Console.Error.WriteLine(missing.Message);
    return 1;
}

Console.WriteLine($"written: {file}");
return 0;
