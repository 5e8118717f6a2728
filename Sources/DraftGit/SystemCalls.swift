#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// `Files.read` and `Files.write` hide the system calls of the same name.

func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, buffer, count)
}

func writeBytes(_ file: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, buffer, count)
}
