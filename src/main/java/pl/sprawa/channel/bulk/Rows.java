package pl.sprawa.channel.bulk;

import java.io.IOException;

/** The rows of a file, one at a time: a file may be larger than the memory. */
interface Rows extends AutoCloseable {

    /** The next row, or {@code null} at the end. @throws IOException if the file cannot be read on; the message says where and why */
    Row next() throws IOException;

    /** Header lines that stood in the midst of the file and were passed over. */
    long repeatedHeaders();

    @Override
    void close() throws IOException;
}
